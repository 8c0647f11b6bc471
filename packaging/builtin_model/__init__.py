"""The recipe of the model that comes with the program: drawn animals, training, evaluation."""
