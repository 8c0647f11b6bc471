<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ReID Desktop</source>
        <translation>À propos de ReID Desktop</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Licences…</translation>
    </message>
    <message>
        <source>Tells individual animals apart in your photographs, with as few questions as possible. It works without a network and never changes a photograph.</source>
        <translation>Distingue les individus sur vos photos, avec le moins de questions possible. Le programme marche sans réseau et ne modifie jamais une photo.</translation>
    </message>
    <message>
        <source>Version {version} · Python {python} · Qt {qt} · {system}</source>
        <translation>Version {version} · Python {python} · Qt {qt} · {system}</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>About ReID Desktop</source>
        <translation>À propos de ReID Desktop</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Accept all proven</source>
        <translation>Accepter tous les prouvés</translation>
    </message>
    <message>
        <source>Add photographs…</source>
        <translation>Ajouter des photos…</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>De dos</translation>
    </message>
    <message>
        <source>Back to the question</source>
        <translation>Retour à la question</translation>
    </message>
    <message>
        <source>Back up to…</source>
        <translation>Sauvegarder dans…</translation>
    </message>
    <message>
        <source>Begin with whole frames</source>
        <translation>Images entières d’abord</translation>
    </message>
    <message>
        <source>Blink (hold or press)</source>
        <translation>Alterner (maintenir ou appuyer)</translation>
    </message>
    <message>
        <source>Brighter</source>
        <translation>Plus clair</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Captures</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Fermer le projet</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Copier les chiffres</translation>
    </message>
    <message>
        <source>Darker</source>
        <translation>Plus sombre</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Différent</translation>
    </message>
    <message>
        <source>Discoveries</source>
        <translation>Découvertes</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Contradictions</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>Draw boxes</source>
        <translation>Tracer des cadres</translation>
    </message>
    <message>
        <source>Even out light and shade</source>
        <translation>Égaliser ombres et lumières</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Fair quality</source>
        <translation>Qualité moyenne</translation>
    </message>
    <message>
        <source>Find folder…</source>
        <translation>Trouver le dossier…</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>Ajuster à la fenêtre</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>D’en haut</translation>
    </message>
    <message>
        <source>From below</source>
        <translation>D’en bas</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>De face</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Full size (100 %)</source>
        <translation>Taille réelle (100&#x202f;%)</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Go to the filter box</source>
        <translation>Aller au filtre</translation>
    </message>
    <message>
        <source>Go to the left or the right column</source>
        <translation>Colonne de gauche ou de droite</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>Aller à la recherche</translation>
    </message>
    <message>
        <source>Good quality</source>
        <translation>Bonne qualité</translation>
    </message>
    <message>
        <source>How the review goes</source>
        <translation>Avancement de la revue</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Individuals</source>
        <translation>Individus</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Lettres plus grandes</translation>
    </message>
    <message>
        <source>Learn from my answers…</source>
        <translation>Apprendre de mes réponses…</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Côté gauche</translation>
    </message>
    <message>
        <source>Less contrast</source>
        <translation>Moins de contraste</translation>
    </message>
    <message>
        <source>Letters as usual</source>
        <translation>Lettres comme d’habitude</translation>
    </message>
    <message>
        <source>Look at it in the review</source>
        <translation>Voir dans la revue</translation>
    </message>
    <message>
        <source>Look at it large</source>
        <translation>Voir en grand</translation>
    </message>
    <message>
        <source>Look at others of the left group</source>
        <translation>Voir d’autres du groupe de gauche</translation>
    </message>
    <message>
        <source>Look at others of the right group</source>
        <translation>Voir d’autres du groupe de droite</translation>
    </message>
    <message>
        <source>Look at those two again</source>
        <translation>Revoir ces deux photos</translation>
    </message>
    <message>
        <source>Look for new photographs</source>
        <translation>Chercher de nouvelles photos</translation>
    </message>
    <message>
        <source>Magnifier (hold or press)</source>
        <translation>Loupe (maintenir ou appuyer)</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Mark a photograph</source>
        <translation>Marquer une photo</translation>
    </message>
    <message>
        <source>Mark as a stranger</source>
        <translation>Marquer comme intrus</translation>
    </message>
    <message>
        <source>Merge reviews…</source>
        <translation>Réunir les révisions…</translation>
    </message>
    <message>
        <source>Merge these two…</source>
        <translation>Fusionner ces deux…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>Plus de contraste</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Déplacer vers…</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>Nommer…</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nouveau groupe</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Aucun de ceux-ci</translation>
    </message>
    <message>
        <source>Not comparable</source>
        <translation>Non comparable</translation>
    </message>
    <message>
        <source>One against five</source>
        <translation>Un contre cinq</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <source>Out of the study, or back in</source>
        <translation>Hors étude, ou de retour</translation>
    </message>
    <message>
        <source>Pack for a colleague…</source>
        <translation>Paquet pour un collègue…</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Points that agree</source>
        <translation>Points concordants</translation>
    </message>
    <message>
        <source>Poor quality</source>
        <translation>Mauvaise qualité</translation>
    </message>
    <message>
        <source>Probably different</source>
        <translation>Probablement différent</translation>
    </message>
    <message>
        <source>Probably none of these</source>
        <translation>Probablement aucun</translation>
    </message>
    <message>
        <source>Probably the same</source>
        <translation>Probablement identique</translation>
    </message>
    <message>
        <source>Probably the same as the fifth</source>
        <translation>Probablement le cinquième</translation>
    </message>
    <message>
        <source>Probably the same as the first</source>
        <translation>Probablement le premier</translation>
    </message>
    <message>
        <source>Probably the same as the fourth</source>
        <translation>Probablement le quatrième</translation>
    </message>
    <message>
        <source>Probably the same as the second</source>
        <translation>Probablement le deuxième</translation>
    </message>
    <message>
        <source>Probably the same as the third</source>
        <translation>Probablement le troisième</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Quality not judged</source>
        <translation>Qualité non jugée</translation>
    </message>
    <message>
        <source>Quick crop</source>
        <translation>Recadrage rapide</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>Signaler un problème…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Côté droit</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>Same as the fifth</source>
        <translation>Identique au cinquième</translation>
    </message>
    <message>
        <source>Same as the first</source>
        <translation>Identique au premier</translation>
    </message>
    <message>
        <source>Same as the fourth</source>
        <translation>Identique au quatrième</translation>
    </message>
    <message>
        <source>Same as the second</source>
        <translation>Identique au deuxième</translation>
    </message>
    <message>
        <source>Same as the third</source>
        <translation>Identique au troisième</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>Enregistrer l’image…</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Chercher dans le manuel</translation>
    </message>
    <message>
        <source>Self-test…</source>
        <translation>Autotest…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Show both as taken</source>
        <translation>Les deux telles que prises</translation>
    </message>
    <message>
        <source>Show others of both groups</source>
        <translation>Voir d’autres des deux groupes</translation>
    </message>
    <message>
        <source>Side not known</source>
        <translation>Côté inconnu</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Similarité</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>Lettres plus petites</translation>
    </message>
    <message>
        <source>Spot the stranger</source>
        <translation>Trouver l’intrus</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Stop the running work</source>
        <translation>Arrêter le travail en cours</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Défaire</translation>
    </message>
    <message>
        <source>Take my answer back</source>
        <translation>Retirer ma réponse</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sortir</translation>
    </message>
    <message>
        <source>The answer before</source>
        <translation>La réponse d’avant</translation>
    </message>
    <message>
        <source>The next answer</source>
        <translation>La réponse suivante</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>The one before, left</source>
        <translation>Précédente, à gauche</translation>
    </message>
    <message>
        <source>The one before, right</source>
        <translation>Précédente, à droite</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>Vers la gauche</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Vers la droite</translation>
    </message>
    <message>
        <source>Too poor to identify, or not</source>
        <translation>Non identifiable, ou de retour</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Essayer l’exemple</translation>
    </message>
    <message>
        <source>Turn the left photograph</source>
        <translation>Tourner la photo de gauche</translation>
    </message>
    <message>
        <source>Turn the right photograph</source>
        <translation>Tourner la photo de droite</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Zoom both together</source>
        <translation>Zoomer les deux ensemble</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
</context>
<context>
    <name>AddModelDialog</name>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Provenance</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Licence</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;What it is</source>
        <translation>&amp;Description</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Ajouter un modèle</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Ajouter le modèle</translation>
    </message>
    <message>
        <source>Give the model a name.</source>
        <translation>Donnez un nom au modèle.</translation>
    </message>
    <message>
        <source>How photographs are prepared, and the network built</source>
        <translation>Préparation des photos et construction du réseau</translation>
    </message>
    <message>
        <source>Looking whether the weights fit…</source>
        <translation>On vérifie si les poids conviennent…</translation>
    </message>
    <message>
        <source>Ne&amp;twork</source>
        <translation>Ré&amp;seau</translation>
    </message>
    <message>
        <source>Nothing beside “{file}” says how to use it. Here is what is usual for such a file; whoever trained it knows whether it is right.</source>
        <translation>Rien à côté de «&#x202f;{file}&#x202f;» ne dit comment l’utiliser. Voici l’usage courant pour un tel fichier&#x202f;; qui l’a entraîné sait si c’est juste.</translation>
    </message>
    <message>
        <source>Which network is it? timm calls them, for example, resnet50.</source>
        <translation>Quel est le réseau&#x202f;? timm les nomme par exemple resnet50.</translation>
    </message>
    <message>
        <source>a web address or a person</source>
        <translation>une adresse web ou une personne</translation>
    </message>
    <message>
        <source>such as Apache-2.0 or CC-BY-NC-4.0</source>
        <translation>par exemple Apache-2.0 ou CC-BY-NC-4.0</translation>
    </message>
    <message>
        <source>such as: leopards, left sides</source>
        <translation>par exemple&#x202f;: léopards, côtés gauches</translation>
    </message>
</context>
<context>
    <name>AdviceLine</name>
    <message>
        <source>Answers take much longer than in the beginning: a rest may help.</source>
        <translation>Les réponses prennent bien plus de temps qu’au début&#x202f;: une pause peut aider.</translation>
    </message>
    <message>
        <source>Hardly any question still changes who is who: you can stop.</source>
        <translation>Presque aucune question ne change encore qui est qui&#x202f;: vous pouvez arrêter.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Some pairs that came again got another answer than before: a rest may help.</source>
        <translation>Des paires revenues ont reçu une autre réponse qu’avant&#x202f;: une pause peut aider.</translation>
    </message>
    <message>
        <source>You have looked at animals for three quarters of an hour: a few minutes of rest keep the eye sharp.</source>
        <translation>Vous regardez des animaux depuis trois quarts d’heure&#x202f;: quelques minutes de repos gardent l’œil vif.</translation>
    </message>
</context>
<context>
    <name>AgreementCard</name>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Answer of {name}</source>
        <translation>Réponse de {name}</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa needs both answers among them.</source>
        <translation>Le kappa de Cohen demande que les deux réponses soient présentes.</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa {kappa} (95 %: {low} to {high}): 1 is perfect, 0 is chance.</source>
        <translation>Kappa de Cohen {kappa} (95&#x202f;%&#x202f;: {low} à {high})&#x202f;: 1 est parfait, 0 le hasard.</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Première réponse</translation>
    </message>
    <message>
        <source>Kappa {kappa} (95 %: {low} to {high}).</source>
        <translation>Kappa {kappa} (95&#x202f;%&#x202f;: {low} à {high}).</translation>
    </message>
    <message>
        <source>No pair was answered twice yet. When two people answer the same pairs, or a pair is asked again, how far they agree is shown here.</source>
        <translation>Aucune paire n’a encore reçu deux réponses. Quand deux personnes répondent aux mêmes paires, ou qu’une paire revient, leur accord est montré ici.</translation>
    </message>
    <message>
        <source>No pair was called same or different both times.</source>
        <translation>Aucune paire n’a été jugée identique ou différente les deux fois.</translation>
    </message>
    <message>
        <source>Pairs that were answered twice, by two people or by one: the more of them lie on the line from top left to bottom right, the better the answers agree.</source>
        <translation>Paires ayant reçu deux réponses, de deux personnes ou d’une seule&#x202f;: plus elles sont sur la ligne d’en haut à gauche à en bas à droite, meilleur est l’accord.</translation>
    </message>
    <message>
        <source>Second answer</source>
        <translation>Deuxième réponse</translation>
    </message>
    <message>
        <source>So few pairs tell little yet.</source>
        <translation>Si peu de paires ne disent pas grand-chose.</translation>
    </message>
    <message>
        <source>Whose answers are compared</source>
        <translation>De qui comparer les réponses</translation>
    </message>
    <message numerus="yes">
        <source>With unsure and not comparable: {n} pairs, {share} % alike.</source>
        <translation>
            <numerusform>Avec incertain et non comparable&#x202f;: {n} paire, {share}&#x202f;% pareilles.</numerusform>
            <numerusform>Avec incertain et non comparable&#x202f;: {n} paires, {share}&#x202f;% pareilles.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, asked twice</source>
        <translation>{name}, deux fois</translation>
    </message>
    <message numerus="yes">
        <source>{n} pairs called same or different both times, {share} % alike.</source>
        <translation>
            <numerusform>{n} paire jugée identique ou différente les deux fois, accord {share}&#x202f;%.</numerusform>
            <numerusform>{n} paires jugées identiques ou différentes les deux fois, accord {share}&#x202f;%.</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} et {other}</translation>
    </message>
</context>
<context>
    <name>AnswerStrip</name>
    <message>
        <source>Both photographs show the same animal. Shift: probably.</source>
        <translation>Les deux photos montrent le même animal. Maj&#x202f;: probablement.</translation>
    </message>
    <message>
        <source>Is it the same animal?</source>
        <translation>Est-ce le même animal&#x202f;?</translation>
    </message>
    <message>
        <source>Leave this pair for later.</source>
        <translation>Laisser cette paire pour plus tard.</translation>
    </message>
    <message>
        <source>Nobody could tell: they show different sides, or too little of the animal.</source>
        <translation>Personne ne pourrait le dire&#x202f;: les côtés diffèrent, ou on voit trop peu de l’animal.</translation>
    </message>
    <message>
        <source>Take the last thing you did back, as often as you like.</source>
        <translation>Annule votre dernière action, autant de fois que vous voulez.</translation>
    </message>
    <message>
        <source>These are two different animals. Shift: probably.</source>
        <translation>Ce sont deux animaux différents. Maj&#x202f;: probablement.</translation>
    </message>
    <message>
        <source>You cannot tell from these two photographs.</source>
        <translation>Ces deux photos ne permettent pas de le dire.</translation>
    </message>
</context>
<context>
    <name>Apart</name>
    <message>
        <source>1 second apart</source>
        <translation>à 1 seconde</translation>
    </message>
    <message>
        <source>another station</source>
        <translation>autre station</translation>
    </message>
    <message>
        <source>one photograph: two different animals</source>
        <translation>une photographie&#x202f;: deux animaux différents</translation>
    </message>
    <message>
        <source>opposite sides</source>
        <translation>côtés opposés</translation>
    </message>
    <message>
        <source>same encounter, {apart}</source>
        <translation>même rencontre, {apart}</translation>
    </message>
    <message>
        <source>same moment</source>
        <translation>même moment</translation>
    </message>
    <message>
        <source>same place</source>
        <translation>même lieu</translation>
    </message>
    <message>
        <source>same station</source>
        <translation>même station</translation>
    </message>
    <message>
        <source>too far for the time between</source>
        <translation>trop loin pour le temps écoulé</translation>
    </message>
    <message>
        <source>{n} days apart</source>
        <translation>à {n} jours</translation>
    </message>
    <message>
        <source>{n} hours apart</source>
        <translation>à {n} heures</translation>
    </message>
    <message>
        <source>{n} km apart</source>
        <translation>à {n} km</translation>
    </message>
    <message>
        <source>{n} m apart</source>
        <translation>à {n} m</translation>
    </message>
    <message>
        <source>{n} minutes apart</source>
        <translation>à {n} minutes</translation>
    </message>
    <message>
        <source>{n} seconds apart</source>
        <translation>à {n} secondes</translation>
    </message>
    <message>
        <source>{n} years apart</source>
        <translation>à {n} ans</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>disputed</source>
        <translation>contredit</translation>
    </message>
    <message numerus="yes">
        <source>{n} new</source>
        <translation>
            <numerusform>{n} nouveau</numerusform>
            <numerusform>{n} nouveaux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BeforeAndAfter</name>
    <message>
        <source>the new model</source>
        <translation>le nouveau modèle</translation>
    </message>
    <message>
        <source>the old model</source>
        <translation>l’ancien modèle</translation>
    </message>
</context>
<context>
    <name>BoxEditor</name>
    <message>
        <source>Boxes of the photograph</source>
        <translation>Cadres de la photo</translation>
    </message>
</context>
<context>
    <name>BoxStrip</name>
    <message>
        <source>Examples: {n} of {total} boxes count</source>
        <translation>Exemples : {n} cadres sur {total} comptent</translation>
    </message>
</context>
<context>
    <name>CameraModel</name>
    <message>
        <source>set by {offset}</source>
        <translation>réglée de {offset}</translation>
    </message>
    <message>
        <source>{photographs}, {first} to {last}</source>
        <translation>{photographs}, de {first} à {last}</translation>
    </message>
</context>
<context>
    <name>CapturesCard</name>
    <message>
        <source>A row is an individual, a column a day, week or month; the stronger the colour, the more photographs. Rows with a single square were met once.</source>
        <translation>Une ligne est un individu, une colonne un jour, une semaine ou un mois&#x202f;; plus la couleur est forte, plus il y a de photos. Une ligne à un seul carré&#x202f;: rencontré une fois.</translation>
    </message>
    <message>
        <source>By days</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>By months</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>By weeks</source>
        <translation>Par semaine</translation>
    </message>
    <message>
        <source>Capture history</source>
        <translation>Historique des captures</translation>
    </message>
    <message>
        <source>How long an occasion is</source>
        <translation>Durée d’une occasion</translation>
    </message>
    <message>
        <source>Individuals, by when they were first met</source>
        <translation>Individus, par première rencontre</translation>
    </message>
    <message>
        <source>Occasions with photographs (first day of each)</source>
        <translation>Occasions avec photos (premier jour de chacune)</translation>
    </message>
    <message>
        <source>Point at a square to see who it is.</source>
        <translation>Pointez un carré pour voir qui c’est.</translation>
    </message>
    <message>
        <source>Shown: the first {n} of {all} individuals.</source>
        <translation>Montrés&#x202f;: les {n} premiers de {all} individus.</translation>
    </message>
    <message>
        <source>Shown: the first {n} of {all} occasions.</source>
        <translation>Montrées&#x202f;: les {n} premières de {all} occasions.</translation>
    </message>
    <message>
        <source>{name}, {day}: {photographs}</source>
        <translation>{name}, {day}&#x202f;: {photographs}</translation>
    </message>
</context>
<context>
    <name>ClockSettings</name>
    <message>
        <source>A clock that was wrong is set right here. The times that were read stay as they are; everything else follows.</source>
        <translation>Une horloge fausse se remet à l’heure ici. Les heures lues restent telles quelles&#x202f;; tout le reste suit.</translation>
    </message>
    <message>
        <source>A fixed offset is right for cameras that nobody sets to summer time.</source>
        <translation>Un décalage fixe convient aux appareils que personne ne passe à l’heure d’été.</translation>
    </message>
    <message>
        <source>By how much the clock was slow</source>
        <translation>De combien l’horloge retardait</translation>
    </message>
    <message>
        <source>Camera clocks</source>
        <translation>Horloges des appareils</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>File name of a photograph</source>
        <translation>Nom de fichier d’une photographie</translation>
    </message>
    <message>
        <source>No photograph tells which camera took it.</source>
        <translation>Aucune photographie n’indique l’appareil qui l’a prise.</translation>
    </message>
    <message>
        <source>Or this one was taken at</source>
        <translation>Ou celle-ci a été prise à</translation>
    </message>
    <message>
        <source>Set by it</source>
        <translation>Régler d’après elle</translation>
    </message>
    <message>
        <source>Set the clock</source>
        <translation>Régler l’horloge</translation>
    </message>
    <message>
        <source>Set the zone</source>
        <translation>Choisir le fuseau</translation>
    </message>
    <message>
        <source>Slow by</source>
        <translation>Retard</translation>
    </message>
    <message>
        <source>Time zone of the cameras</source>
        <translation>Fuseau horaire des appareils</translation>
    </message>
    <message>
        <source>Time zone the cameras were set in</source>
        <translation>Fuseau horaire auquel les appareils étaient réglés</translation>
    </message>
    <message>
        <source>When it was really taken</source>
        <translation>Quand elle a vraiment été prise</translation>
    </message>
    <message>
        <source>Write the file name of the photograph first.</source>
        <translation>Écrivez d’abord le nom de fichier de la photographie.</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Not saved. Answer it again.</source>
        <translation>Non enregistré. Répondez à nouveau.</translation>
    </message>
    <message>
        <source>Photographs of {name}</source>
        <translation>Photos de {name}</translation>
    </message>
    <message>
        <source>Saved of these two: {answer}</source>
        <translation>Enregistré pour ces deux&#x202f;: {answer}</translation>
    </message>
    <message>
        <source>These photographs cannot be shown.</source>
        <translation>Ces photos ne peuvent pas être montrées.</translation>
    </message>
    <message>
        <source>Two animals side by side</source>
        <translation>Deux animaux côte à côte</translation>
    </message>
</context>
<context>
    <name>ComparisonSettings</name>
    <message>
        <source>A graphics card if there is one, else the processor</source>
        <translation>Une carte graphique s’il y en a une, sinon le processeur</translation>
    </message>
    <message>
        <source>All photographs are compared again in the background, while questions go on with “{now}”; every answer, name and accepted group is kept, and proposed groups may change.</source>
        <translation>Toutes les photos sont comparées de nouveau en arrière-plan, les questions continuent avec «&#x202f;{now}&#x202f;»&#x202f;; réponses, noms et groupes acceptés sont gardés, les groupes proposés peuvent changer.</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Comparer de nouveau</translation>
    </message>
    <message>
        <source>Compared by this model; what {models} finds counts, too, once all photographs are compared.</source>
        <translation>Comparé par ce modèle&#x202f;; ce que {models} trouve compte aussi, une fois toutes les photos comparées.</translation>
    </message>
    <message>
        <source>Looking whether it works…</source>
        <translation>On vérifie si cela marche…</translation>
    </message>
    <message>
        <source>Model of new projects</source>
        <translation>Modèle des nouveaux projets</translation>
    </message>
    <message>
        <source>Model of this project</source>
        <translation>Modèle de ce projet</translation>
    </message>
    <message>
        <source>New projects</source>
        <translation>Nouveaux projets</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Aucun projet n’est ouvert.</translation>
    </message>
    <message>
        <source>The graphics card (Apple)</source>
        <translation>La carte graphique (Apple)</translation>
    </message>
    <message>
        <source>The graphics card (NVIDIA, AMD)</source>
        <translation>La carte graphique (NVIDIA, AMD)</translation>
    </message>
    <message>
        <source>The model a project begins with; it keeps its own.</source>
        <translation>Le modèle avec lequel un projet commence&#x202f;; il garde le sien.</translation>
    </message>
    <message>
        <source>The photographs are compared by all of these models.</source>
        <translation>Les photos sont comparées par tous ces modèles.</translation>
    </message>
    <message>
        <source>The photographs are compared by this model.</source>
        <translation>Les photos sont comparées par ce modèle.</translation>
    </message>
    <message>
        <source>The photographs will be compared by this model.</source>
        <translation>Les photos seront comparées par ce modèle.</translation>
    </message>
    <message>
        <source>The processor</source>
        <translation>Le processeur</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>Ce projet</translation>
    </message>
    <message>
        <source>Used from the next photographs on.</source>
        <translation>Utilisé dès les prochaines photos.</translation>
    </message>
    <message>
        <source>What computes</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>What computes: a graphics card is many times faster.</source>
        <translation>Calcul&#x202f;: une carte graphique est bien plus rapide.</translation>
    </message>
    <message>
        <source>What is not ticked counts no more, and what it found is kept in case you want it again; every answer, name and accepted group is kept, and proposed groups may change.</source>
        <translation>Ce qui n’est pas coché ne compte plus, et ce qu’il a trouvé est gardé au cas où&#x202f;; toutes les réponses, tous les noms et groupes acceptés sont conservés, et les groupes proposés peuvent changer.</translation>
    </message>
    <message>
        <source>What is ticked compares all photographs in the background, while questions go on as before; every answer, name and accepted group is kept, and proposed groups may change.</source>
        <translation>Ce qui est coché compare toutes les photos en arrière-plan, pendant que les questions continuent comme avant&#x202f;; toutes les réponses, tous les noms et groupes acceptés sont conservés, et les groupes proposés peuvent changer.</translation>
    </message>
    <message>
        <source>“{planned}” takes over when it has compared all photographs; until then questions go on with “{now}”.</source>
        <translation>«&#x202f;{planned}&#x202f;» prend le relais quand il aura comparé toutes les photos&#x202f;; d’ici là, les questions continuent avec «&#x202f;{now}&#x202f;».</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>All photographs of one group</source>
        <translation>Toutes les photos d’un groupe</translation>
    </message>
    <message>
        <source>Photograph {n} of {total}, {name}</source>
        <translation>Photo {n} sur {total}, {name}</translation>
    </message>
    <message>
        <source>This photograph cannot be read now.</source>
        <translation>Cette photo est illisible pour l’instant.</translation>
    </message>
    <message>
        <source>{photograph}, marked as a stranger</source>
        <translation>{photograph}, marquée comme intrus</translation>
    </message>
</context>
<context>
    <name>Count</name>
    <message numerus="yes">
        <source>about {n} questions left</source>
        <translation>
            <numerusform>environ {n} question restante</numerusform>
            <numerusform>environ {n} questions restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>hardly any questions left</source>
        <translation>presque plus de questions</translation>
    </message>
    <message numerus="yes">
        <source>{n} accepted individuals</source>
        <translation>
            <numerusform>{n} individu accepté</numerusform>
            <numerusform>{n} individus acceptés</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} an hour</source>
        <translation>{n} par heure</translation>
    </message>
    <message numerus="yes">
        <source>{n} answers</source>
        <translation>
            <numerusform>{n} réponse</numerusform>
            <numerusform>{n} réponses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} disputes</source>
        <translation>
            <numerusform>{n} contradiction</numerusform>
            <numerusform>{n} contradictions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} encounters</source>
        <translation>
            <numerusform>{n} rencontre</numerusform>
            <numerusform>{n} rencontres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files</source>
        <translation>
            <numerusform>{n} fichier</numerusform>
            <numerusform>{n} fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups</source>
        <translation>
            <numerusform>{n} groupe</numerusform>
            <numerusform>{n} groupes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} perhaps</source>
        <translation>
            <numerusform>{n} peut-être</numerusform>
            <numerusform>{n} peut-être</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photographs</source>
        <translation>
            <numerusform>{n} photo</numerusform>
            <numerusform>{n} photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatePopup</name>
    <message>
        <source>All days</source>
        <translation>Tous les jours</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>No photograph tells its day.</source>
        <translation>Aucune photo n’indique son jour.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
</context>
<context>
    <name>DetailsSettings</name>
    <message>
        <source>Compare details (points) in the background</source>
        <translation>Comparer les détails (points) en arrière-plan</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Go on comparing details now</source>
        <translation>Reprendre la comparaison des détails maintenant</translation>
    </message>
    <message>
        <source>Go on now</source>
        <translation>Reprendre maintenant</translation>
    </message>
    <message>
        <source>It was stopped and waits until the project is opened again.</source>
        <translation>Elle a été arrêtée et attend que le projet soit rouvert.</translation>
    </message>
    <message>
        <source>Points that agree in two photographs join groups that look apart as a whole. It takes a while and drains a battery; questions go on meanwhile.</source>
        <translation>Les points qui concordent sur deux photos réunissent des groupes qui paraissent différents dans l’ensemble. Cela prend du temps et use la batterie&#x202f;; les questions continuent pendant ce temps.</translation>
    </message>
</context>
<context>
    <name>DiscoveryCard</name>
    <message>
        <source>Against what individuals are counted</source>
        <translation>En fonction de quoi compter les individus</translation>
    </message>
    <message>
        <source>As long as the curve rises, there are animals that were not met yet; where it stays flat, nearly all were. Wrong groups make it rise further than it should.</source>
        <translation>Tant que la courbe monte, il reste des animaux jamais rencontrés&#x202f;; où elle est plate, presque tous l’ont été. Des groupes faux la font monter plus qu’il ne faut.</translation>
    </message>
    <message>
        <source>By days</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>By photographs</source>
        <translation>Par photos</translation>
    </message>
    <message>
        <source>Days since {day} (number)</source>
        <translation>Jours depuis le {day} (nombre)</translation>
    </message>
    <message>
        <source>Discoveries</source>
        <translation>Découvertes</translation>
    </message>
    <message>
        <source>Individuals met (number)</source>
        <translation>Individus rencontrés (nombre)</translation>
    </message>
    <message>
        <source>Photographs, in order of time (number)</source>
        <translation>Photos, dans l’ordre du temps (nombre)</translation>
    </message>
</context>
<context>
    <name>Dispute</name>
    <message>
        <source>Both are in one photograph, so they are two animals.</source>
        <translation>Les deux sont sur une même photo&#x202f;: ce sont deux animaux.</translation>
    </message>
    <message>
        <source>Both files have the same content, so it is one animal.</source>
        <translation>Les deux fichiers ont le même contenu&#x202f;: c’est un seul animal.</translation>
    </message>
    <message>
        <source>Both were accepted as {name}. If they are two animals, take one out under Individuals.</source>
        <translation>Les deux ont été acceptés comme {name}. Si ce sont deux animaux, sortez-en un sous Individus.</translation>
    </message>
    <message>
        <source>It was confirmed, and binds whatever is answered.</source>
        <translation>C’est confirmé, et cela vaut quelle que soit la réponse.</translation>
    </message>
    <message>
        <source>a fact</source>
        <translation>un fait</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <source>{chain}, yet {first} ≠ {last}</source>
        <translation>{chain}, mais {first} ≠ {last}</translation>
    </message>
    <message>
        <source>{reviewer} answered “{answer}” on {day}.</source>
        <translation>{reviewer} a répondu «&#x202f;{answer}&#x202f;» le {day}.</translation>
    </message>
</context>
<context>
    <name>DisputeLine</name>
    <message>
        <source>Show them</source>
        <translation>Les montrer</translation>
    </message>
    <message>
        <source>You are asked again: answers about these photographs contradict.</source>
        <translation>La question revient&#x202f;: des réponses sur ces photos se contredisent.</translation>
    </message>
    <message numerus="yes">
        <source>{n} answers contradict each other: they will be shown again.</source>
        <translation>
            <numerusform>{n} réponse est en contradiction&#x202f;: elle sera montrée de nouveau.</numerusform>
            <numerusform>{n} réponses se contredisent&#x202f;: elles seront montrées de nouveau.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DisputeList</name>
    <message>
        <source>Disputes</source>
        <translation>Contradictions</translation>
    </message>
</context>
<context>
    <name>DisputeStory</name>
    <message>
        <source>One of those that most likely are wrong: look at it first.</source>
        <translation>Une des plus probablement fausses&#x202f;: à revoir en premier.</translation>
    </message>
</context>
<context>
    <name>DisputesPage</name>
    <message>
        <source>Ctrl+Z takes it back.</source>
        <translation>Ctrl+Z pour annuler.</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Contradictions</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>No answers contradict each other</source>
        <translation>Aucune contradiction entre les réponses</translation>
    </message>
    <message>
        <source>Not all of these can be right: look first at the answer with the mark “?”.</source>
        <translation>Toutes ne peuvent être justes : voyez d’abord la réponse marquée « ? ».</translation>
    </message>
    <message>
        <source>Saved: {answer}</source>
        <translation>Enregistré&#x202f;: {answer}</translation>
    </message>
    <message>
        <source>Saved: {answer}, as before. It stays disputed until another of these answers changes.</source>
        <translation>Enregistré&#x202f;: {answer}, comme avant. La contradiction demeure jusqu’à ce qu’une autre de ces réponses change.</translation>
    </message>
    <message>
        <source>These photographs cannot be shown.</source>
        <translation>Ces photos ne peuvent pas être montrées.</translation>
    </message>
    <message>
        <source>This is not your answer.</source>
        <translation>Ce n’est pas votre réponse.</translation>
    </message>
    <message>
        <source>What others answered only they can take back; answer it yourself.</source>
        <translation>Seuls leurs auteurs peuvent retirer leurs réponses&#x202f;; répondez vous-même.</translation>
    </message>
    <message>
        <source>Where answers contradict each other, their photographs are shown here.</source>
        <translation>Quand des réponses se contredisent, leurs photos sont montrées ici.</translation>
    </message>
    <message>
        <source>Your answer is taken back.</source>
        <translation>Votre réponse est retirée.</translation>
    </message>
</context>
<context>
    <name>Embedding</name>
    <message>
        <source>Comparing photographs</source>
        <translation>Comparaison des photos</translation>
    </message>
    <message>
        <source>Finding out what this computer is fastest with…</source>
        <translation>Recherche du calcul le plus rapide sur cet ordinateur…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Chargement du modèle…</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>A clock may have been wrong: enter the first and the last day, or choose longer occasions.</source>
        <translation>Une horloge était peut-être fausse : indiquez le premier et le dernier jour, ou choisissez des occasions plus longues.</translation>
    </message>
    <message>
        <source>A column cannot mean “{name_strip}”.</source>
        <translation>Une colonne ne peut pas signifier « {name_strip} ».</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Un jour</translation>
    </message>
    <message>
        <source>A file cannot be decoded.</source>
        <translation>Un fichier ne peut pas être décodé.</translation>
    </message>
    <message>
        <source>A folder with the tables</source>
        <translation>Un dossier avec les tableaux</translation>
    </message>
    <message>
        <source>A folder with the tables and the photographs</source>
        <translation>Un dossier avec les tableaux et les photos</translation>
    </message>
    <message>
        <source>A link leads to the photograph itself, which may tell where it was taken.</source>
        <translation>Un lien mène à la photo elle-même, qui peut dire où elle a été prise.</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Un mois</translation>
    </message>
    <message>
        <source>A name cannot be empty.</source>
        <translation>Un nom ne peut pas être vide.</translation>
    </message>
    <message>
        <source>A name cannot have more than {longest_name} letters.</source>
        <translation>Un nom ne peut pas avoir plus de {longest_name} lettres.</translation>
    </message>
    <message>
        <source>A number of days</source>
        <translation>Un nombre de jours</translation>
    </message>
    <message>
        <source>A page of the individuals with their best photographs, for the field.</source>
        <translation>Une page des individus avec leurs meilleures photos, pour le terrain.</translation>
    </message>
    <message>
        <source>A person drew boxes here, and they stay</source>
        <translation>Une personne a dessiné des cadres ici, et ils restent</translation>
    </message>
    <message>
        <source>A position needs latitude and longitude.</source>
        <translation>Une position demande latitude et longitude.</translation>
    </message>
    <message>
        <source>A project needs a name.</source>
        <translation>Un projet a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A week, from Monday</source>
        <translation>Une semaine, à partir du lundi</translation>
    </message>
    <message>
        <source>Add photographs first.</source>
        <translation>Ajoutez d’abord des photos.</translation>
    </message>
    <message>
        <source>Add some first.</source>
        <translation>Ajoutez-en d&apos;abord.</translation>
    </message>
    <message>
        <source>Add that model, too: together they are what was learned.</source>
        <translation>Ajoutez aussi ce modèle&#xa0;: ensemble, ils sont ce qui a été appris.</translation>
    </message>
    <message>
        <source>Add the file aliked-n16.pth of the authors of ALIKED.</source>
        <translation>Ajoutez le fichier aliked-n16.pth des auteurs d’ALIKED.</translation>
    </message>
    <message>
        <source>Add the folder where it lies now instead.</source>
        <translation>Ajoutez plutôt le dossier où il se trouve maintenant.</translation>
    </message>
    <message>
        <source>Add the model again.</source>
        <translation>Ajoutez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>Add the other folders inside it one by one.</source>
        <translation>Ajoutez un par un les autres dossiers qu’il contient.</translation>
    </message>
    <message>
        <source>Add them once: reid-desktop models add {aliked_n16}.pth, or under Settings, Models; without them, SIFT is used.</source>
        <translation>Ajoutez-les une fois&#x202f;: reid-desktop models add {aliked_n16}.pth, ou sous Réglages, Modèles&#x202f;; sans eux, SIFT est utilisé.</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation>Adulte</translation>
    </message>
    <message>
        <source>Also photographs of animals nobody identified</source>
        <translation>Aussi les photos d’animaux que personne n’a identifiés</translation>
    </message>
    <message>
        <source>An encounter cannot end after such a pause.</source>
        <translation>Une rencontre ne peut pas se terminer après une telle pause.</translation>
    </message>
    <message>
        <source>An occasion is</source>
        <translation>Une occasion est</translation>
    </message>
    <message>
        <source>An occasion of 0 days cannot be.</source>
        <translation>Une occasion de 0 jour ne peut exister.</translation>
    </message>
    <message>
        <source>Animals known from both sides</source>
        <translation>Animaux connus des deux côtés</translation>
    </message>
    <message>
        <source>Another life stage is noted already, and stays</source>
        <translation>Un autre stade de vie est déjà noté, et reste</translation>
    </message>
    <message>
        <source>Another quality is noted already, and stays</source>
        <translation>Une autre qualité est déjà notée, et reste</translation>
    </message>
    <message>
        <source>Another row names another animal, so neither counts</source>
        <translation>Une autre ligne nomme un autre animal, aucune des deux ne compte</translation>
    </message>
    <message>
        <source>Another sex is noted already, and stays</source>
        <translation>Un autre sexe est déjà noté, et reste</translation>
    </message>
    <message>
        <source>Another side is noted already, and stays</source>
        <translation>Un autre côté est déjà noté, et reste</translation>
    </message>
    <message>
        <source>Another species is noted already, and stays</source>
        <translation>Une autre espèce est déjà notée, et reste</translation>
    </message>
    <message>
        <source>Answer more questions about other animals, then try again.</source>
        <translation>Répondez à plus de questions sur d’autres animaux, puis réessayez.</translation>
    </message>
    <message>
        <source>Answer more questions, then try again.</source>
        <translation>Répondez à plus de questions, puis réessayez.</translation>
    </message>
    <message>
        <source>Answer some questions first: who is who is learned from the answers.</source>
        <translation>Répondez d’abord à quelques questions&#xa0;: c’est des réponses que s’apprend qui est qui.</translation>
    </message>
    <message>
        <source>Answers are saved more slowly there. Move it to a folder of this computer if you can.</source>
        <translation>Les réponses s’y enregistrent plus lentement. Déplacez-le si possible dans un dossier de cet ordinateur.</translation>
    </message>
    <message>
        <source>Answers need a name to go with them.</source>
        <translation>Les réponses doivent porter un nom.</translation>
    </message>
    <message>
        <source>Answers or facts say otherwise, and count</source>
        <translation>Des réponses ou des faits disent autre chose, et comptent</translation>
    </message>
    <message>
        <source>Any side</source>
        <translation>N’importe quel côté</translation>
    </message>
    <message>
        <source>As Wildbook lists it, large and small letters included.</source>
        <translation>Comme dans la liste de Wildbook, majuscules et minuscules comprises.</translation>
    </message>
    <message>
        <source>As dated below</source>
        <translation>Selon les dates ci-dessous</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Telles quelles</translation>
    </message>
    <message>
        <source>Ask for questions again.</source>
        <translation>Redemandez des questions.</translation>
    </message>
    <message>
        <source>Ask for the weights as safetensors, or as a state dict.</source>
        <translation>Demandez les poids en safetensors, ou comme state dict.</translation>
    </message>
    <message>
        <source>Ask on {card_source}. {by_hand}</source>
        <translation>Demandez sur {card_source}. {by_hand}</translation>
    </message>
    <message>
        <source>At fixed times</source>
        <translation>À heures fixes</translation>
    </message>
    <message>
        <source>Becomes this animal</source>
        <translation>Devient cet animal</translation>
    </message>
    <message>
        <source>Becomes this animal, which is written in two ways</source>
        <translation>Devient cet animal, écrit de deux façons</translation>
    </message>
    <message>
        <source>Becomes this animal; found by its file name alone</source>
        <translation>Devient cet animal ; trouvée par son seul nom de fichier</translation>
    </message>
    <message>
        <source>Becomes this animal; its name is the label of another group here</source>
        <translation>Devient cet animal ; son nom est ici l’étiquette d’un autre groupe</translation>
    </message>
    <message>
        <source>Begin learning anew once all photographs are compared.</source>
        <translation>Recommencez l’apprentissage quand toutes les photos seront comparées.</translation>
    </message>
    <message>
        <source>Beside the best of the left and of the right side.</source>
        <translation>En plus de la meilleure du côté gauche et de celle du côté droit.</translation>
    </message>
    <message>
        <source>Boxes are known from elsewhere, and stay</source>
        <translation>Des cadres sont connus d’ailleurs, et restent</translation>
    </message>
    <message>
        <source>Boxes as MegaDetector writes them, with the individual in each; for Timelapse and others.</source>
        <translation>Des cadres comme les écrit MegaDetector, avec l’individu de chacun ; pour Timelapse et d’autres.</translation>
    </message>
    <message>
        <source>Boxes in photographs whose size is not known, which are left out: {n_unsized}.</source>
        <translation>Cadres dans des photos de taille inconnue, laissés de côté : {n_unsized}.</translation>
    </message>
    <message>
        <source>Bring it with {bring} from another computer or a stick.</source>
        <translation>Apportez-le avec {bring} d’un autre ordinateur ou d’une clé.</translation>
    </message>
    <message>
        <source>Bring its file from where you had it first: reid-desktop models add.</source>
        <translation>Reprenez son fichier là où vous l’aviez d’abord&#x202f;: reid-desktop models add.</translation>
    </message>
    <message>
        <source>Bulk import of Wildbook</source>
        <translation>Import en masse de Wildbook</translation>
    </message>
    <message>
        <source>CSV tables</source>
        <translation>Tableaux CSV</translation>
    </message>
    <message>
        <source>Camtrap DP</source>
        <translation>Camtrap DP</translation>
    </message>
    <message>
        <source>Camtrap DP requires a time zone, and the project has none.</source>
        <translation>Camtrap DP exige un fuseau horaire, et le projet n&apos;en a pas.</translation>
    </message>
    <message>
        <source>Camtrap DP requires positions, and none is known of a photograph that tells its time.</source>
        <translation>Camtrap DP exige des positions, et aucune n&apos;est connue pour une photo qui indique son heure.</translation>
    </message>
    <message>
        <source>Camtrap DP requires the positions of the stations, and places are not to be told.</source>
        <translation>Camtrap DP exige les positions des stations, et les lieux ne doivent pas être révélés.</translation>
    </message>
    <message>
        <source>Camtrap DP requires times, and none of the photographs tells when it was taken.</source>
        <translation>Camtrap DP exige des dates et heures, et aucune photo n&apos;indique quand elle a été prise.</translation>
    </message>
    <message>
        <source>Capture histories</source>
        <translation>Histoires de capture</translation>
    </message>
    <message>
        <source>Captures and traps for secr</source>
        <translation>Captures et pièges pour secr</translation>
    </message>
    <message>
        <source>Catalogue of individuals</source>
        <translation>Catalogue des individus</translation>
    </message>
    <message>
        <source>Catalogue to print</source>
        <translation>Catalogue à imprimer</translation>
    </message>
    <message>
        <source>Change or remove the other one.</source>
        <translation>Changez ou retirez l’autre.</translation>
    </message>
    <message>
        <source>Check that its disk is connected and that you may write to it.</source>
        <translation>Vérifiez que son disque est branché et que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>Check that its disk is connected, and that there is space on yours.</source>
        <translation>Vérifiez que son disque est branché et qu’il y a de la place sur le vôtre.</translation>
    </message>
    <message>
        <source>Check that its disk is connected, or choose another folder.</source>
        <translation>Vérifiez que son disque est branché, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Check that the disk of the project is connected, then try again.</source>
        <translation>Vérifiez que le disque du projet est branché, puis réessayez.</translation>
    </message>
    <message>
        <source>Check that there is space and that you may write there.</source>
        <translation>Vérifiez qu’il y a de la place et que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>Check that they came with the program, and that there is room on the disk.</source>
        <translation>Vérifiez qu’elles sont venues avec le programme, et qu’il y a de la place sur le disque.</translation>
    </message>
    <message>
        <source>Check that you may open it, and its disk.</source>
        <translation>Vérifiez que vous pouvez l’ouvrir, et son disque.</translation>
    </message>
    <message>
        <source>Check the disk it is written to.</source>
        <translation>Vérifiez le disque où il est écrit.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Vérifiez le nom et le dossier.</translation>
    </message>
    <message>
        <source>Check the name, and that its disk is connected.</source>
        <translation>Vérifiez le nom, et que son disque est branché.</translation>
    </message>
    <message>
        <source>Check the name, and that its disk or card is connected.</source>
        <translation>Vérifiez le nom, et que son disque ou sa carte est branché.</translation>
    </message>
    <message>
        <source>Check their positions: latitude first, then longitude.</source>
        <translation>Vérifiez leurs positions : d’abord la latitude, puis la longitude.</translation>
    </message>
    <message>
        <source>Choose a CSV file or an .xlsx spreadsheet whose first row names the columns.</source>
        <translation>Choisissez un fichier CSV ou un tableur .xlsx dont la première ligne nomme les colonnes.</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>Choisissez un fichier qui s’y trouve.</translation>
    </message>
    <message>
        <source>Choose a folder on the disk of the photographs, or have them copied.</source>
        <translation>Choisissez un dossier sur le disque des photos, ou faites-les copier.</translation>
    </message>
    <message>
        <source>Choose a folder you may write to, and a name that ends in .png.</source>
        <translation>Choisissez un dossier où vous pouvez écrire, et un nom qui finit par .png.</translation>
    </message>
    <message>
        <source>Choose a model; reid-desktop evaluate-local uses the points beside it.</source>
        <translation>Choisissez un modèle&#x202f;; reid-desktop evaluate-local utilise les points en plus.</translation>
    </message>
    <message>
        <source>Choose a place you may write to.</source>
        <translation>Choisissez un emplacement où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>Choose a zip that was made with “Pack for a colleague”.</source>
        <translation>Choisissez un zip fait avec «&#x202f;Paquet pour un collègue&#x202f;».</translation>
    </message>
    <message>
        <source>Choose another copy from the folder backups.</source>
        <translation>Choisissez une autre copie dans le dossier backups.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Choose another group.</source>
        <translation>Choisissez un autre groupe.</translation>
    </message>
    <message>
        <source>Choose another name, or merge the two if they are the same animal.</source>
        <translation>Choisissez un autre nom, ou fusionnez les deux s’ils sont le même animal.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Choose another photograph of this camera.</source>
        <translation>Choisissez une autre photographie de cet appareil.</translation>
    </message>
    <message>
        <source>Choose at least two to merge.</source>
        <translation>Choisissez-en au moins deux à fusionner.</translation>
    </message>
    <message>
        <source>Choose fewer photographs; files with the same bytes belong together.</source>
        <translation>Choisissez moins de photos&#x202f;; les fichiers aux mêmes octets vont ensemble.</translation>
    </message>
    <message>
        <source>Choose one of {join_strategies}.</source>
        <translation>Choisissez parmi {join_strategies}.</translation>
    </message>
    <message>
        <source>Choose one of: {join_values}.</source>
        <translation>Choisissez parmi : {join_values}.</translation>
    </message>
    <message>
        <source>Choose one of: {offered}.</source>
        <translation>Choisissez parmi&#x202f;: {offered}.</translation>
    </message>
    <message>
        <source>Choose one side, or animals known from both.</source>
        <translation>Choisissez un côté, ou les animaux connus des deux.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Choisissez-en un.</translation>
    </message>
    <message>
        <source>Choose other days, or photographs of any side.</source>
        <translation>Choisissez d’autres jours, ou les photos de n’importe quel côté.</translation>
    </message>
    <message>
        <source>Choose other days, or tell which stations the photographs come from.</source>
        <translation>Choisissez d’autres jours, ou indiquez de quelles stations viennent les photos.</translation>
    </message>
    <message>
        <source>Choose photographs of one group.</source>
        <translation>Choisissez des photos d’un seul groupe.</translation>
    </message>
    <message>
        <source>Choose photographs that are in one.</source>
        <translation>Choisissez des photos qui en font partie.</translation>
    </message>
    <message>
        <source>Choose the JSON file that MegaDetector or AddaxAI wrote.</source>
        <translation>Choisissez le fichier JSON écrit par MegaDetector ou AddaxAI.</translation>
    </message>
    <message>
        <source>Choose the copy that a colleague worked on.</source>
        <translation>Choisissez la copie sur laquelle un collègue a travaillé.</translation>
    </message>
    <message>
        <source>Choose the days that count, or leave them.</source>
        <translation>Choisissez les jours qui comptent, ou laissez-les.</translation>
    </message>
    <message>
        <source>Choose the folder of a project, or make a new project.</source>
        <translation>Choisissez le dossier d’un projet, ou créez un nouveau projet.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the same folders and files as the one of before.</source>
        <translation>Choisissez le dossier qui contient les mêmes dossiers et fichiers que l’ancien.</translation>
    </message>
    <message>
        <source>Choose the folder that {project_file} lies in.</source>
        <translation>Choisissez le dossier où se trouve {project_file}.</translation>
    </message>
    <message>
        <source>Choose to tell places, and have positions rounded if the animals are rare.</source>
        <translation>Choisissez de révéler les lieux, et faites arrondir les positions si les animaux sont rares.</translation>
    </message>
    <message>
        <source>Choose “auto”: the program then computes on the processor.</source>
        <translation>Choisissez «&#x202f;auto&#x202f;»&#x202f;: le programme calcule alors sur le processeur.</translation>
    </message>
    <message>
        <source>Close it in other programs, and check that its disk is connected.</source>
        <translation>Fermez-le dans les autres programmes et vérifiez que son disque est branché.</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>Fermez-le là-bas, puis réessayez.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>Fermez d’autres programmes, ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>Close other programs, or learn less of it: its last stage, or a head.</source>
        <translation>Fermez d’autres programmes, ou apprenez-en moins&#xa0;: son dernier étage ou une couche légère.</translation>
    </message>
    <message>
        <source>Close the tables if they are open in a spreadsheet, check that you may write to the folder and that its disk is connected, or choose another folder.</source>
        <translation>Fermez les tableaux s’ils sont ouverts dans un tableur, vérifiez que vous pouvez écrire dans le dossier et que son disque est branché, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Clustered random</source>
        <translation>Aléatoire en grappes</translation>
    </message>
    <message>
        <source>Columns are separated by commas.</source>
        <translation>Les colonnes sont séparées par des virgules.</translation>
    </message>
    <message>
        <source>Columns are separated by semicolons.</source>
        <translation>Les colonnes sont séparées par des points-virgules.</translation>
    </message>
    <message>
        <source>Columns are separated by tabs.</source>
        <translation>Les colonnes sont séparées par des tabulations.</translation>
    </message>
    <message>
        <source>Columns are separated by vertical bars.</source>
        <translation>Les colonnes sont séparées par des barres verticales.</translation>
    </message>
    <message>
        <source>Connect its disk or card, or look for changes first, and export again.</source>
        <translation>Connectez son disque ou sa carte, ou cherchez d&apos;abord les changements, puis exportez de nouveau.</translation>
    </message>
    <message>
        <source>Connect the disk or card and embed again; what is embedded is kept.</source>
        <translation>Branchez le disque ou la carte et relancez la comparaison&#x202f;; ce qui est comparé est gardé.</translation>
    </message>
    <message>
        <source>Connect their disk or card, or pack the project without photographs.</source>
        <translation>Branchez leur disque ou leur carte, ou empaquetez le projet sans photos.</translation>
    </message>
    <message>
        <source>Copies of the photographs, whole or cropped, in a folder for each individual.</source>
        <translation>Des copies des photos, entières ou recadrées, dans un dossier par individu.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Copiez-le de nouveau.</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Copiez ou téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>Copy or download the file again; if that does not help, its training failed.</source>
        <translation>Copiez ou téléchargez de nouveau le fichier&#x202f;; si cela n’aide pas, son entraînement a échoué.</translation>
    </message>
    <message>
        <source>Copy the file again; if you changed it on purpose, mend sha256 in the card.</source>
        <translation>Copiez de nouveau le fichier&#x202f;; si vous l’avez changé exprès, corrigez sha256 dans la fiche.</translation>
    </message>
    <message>
        <source>Copy the model again, its card and its file together.</source>
        <translation>Copiez de nouveau le modèle, sa fiche et son fichier ensemble.</translation>
    </message>
    <message>
        <source>Copy the whole project folder to a place you may write to, and open the copy.</source>
        <translation>Copiez tout le dossier du projet là où vous pouvez écrire, et ouvrez la copie.</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Comptées depuis</translation>
    </message>
    <message>
        <source>Days of an occasion</source>
        <translation>Jours d’une occasion</translation>
    </message>
    <message>
        <source>Did you mean {or_join_near}?</source>
        <translation>Vouliez-vous dire {or_join_near}&#x202f;?</translation>
    </message>
    <message>
        <source>Drag from one corner to the other.</source>
        <translation>Tirez d’un coin à l’autre.</translation>
    </message>
    <message>
        <source>Else that of the first photograph.</source>
        <translation>Sinon celui de la première photo.</translation>
    </message>
    <message>
        <source>Else that of the last photograph.</source>
        <translation>Sinon celui de la dernière photo.</translation>
    </message>
    <message>
        <source>Enter a location ID as Wildbook lists it: a coarse one tells no poacher anything.</source>
        <translation>Indiquez un identifiant de lieu comme dans la liste de Wildbook : s’il est vague, il n’apprend rien aux braconniers.</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>Saisissez un nombre entier.</translation>
    </message>
    <message>
        <source>Enter at least one letter or digit.</source>
        <translation>Entrez au moins une lettre ou un chiffre.</translation>
    </message>
    <message>
        <source>Enter how many days it has.</source>
        <translation>Indiquez combien de jours elle compte.</translation>
    </message>
    <message>
        <source>Enter latitude and longitude of the stations.</source>
        <translation>Saisissez la latitude et la longitude des stations.</translation>
    </message>
    <message>
        <source>Enter latitude and longitude of {names}.</source>
        <translation>Indiquez la latitude et la longitude de {names}.</translation>
    </message>
    <message>
        <source>Enter the species in two words, as in Panthera pardus.</source>
        <translation>Indiquez l’espèce en deux mots, comme Panthera pardus.</translation>
    </message>
    <message>
        <source>Enter the species.</source>
        <translation>Indiquez l’espèce.</translation>
    </message>
    <message>
        <source>Enter their latitude and longitude.</source>
        <translation>Saisissez leur latitude et leur longitude.</translation>
    </message>
    <message>
        <source>Enter them as 2024-01-01 2024-03-15, or choose days, weeks or months.</source>
        <translation>Indiquez-les comme 2024-01-01 2024-03-15, ou choisissez des jours, des semaines ou des mois.</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>Entrez votre nom.</translation>
    </message>
    <message>
        <source>Enter your user name there.</source>
        <translation>Indiquez votre nom d’utilisateur là-bas.</translation>
    </message>
    <message>
        <source>Every independent visit of an individual to a station, as recordTableIndividual writes it.</source>
        <translation>Chaque visite indépendante d’un individu à une station, comme l’écrit recordTableIndividual.</translation>
    </message>
    <message>
        <source>Every photograph counts</source>
        <translation>Chaque photo compte</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Classeur Excel</translation>
    </message>
    <message>
        <source>Exchange them, or leave them empty.</source>
        <translation>Échangez-les, ou laissez-les vides.</translation>
    </message>
    <message>
        <source>Experimental</source>
        <translation>Expérimental</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Femelle</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>First days of the occasions</source>
        <translation>Premiers jours des occasions</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>For a number of days.</source>
        <translation>Pour un nombre de jours.</translation>
    </message>
    <message>
        <source>For dates of your own: 2024-01-01 2024-03-15. Each ends where the next begins.</source>
        <translation>Pour vos propres dates : 2024-01-01 2024-03-15. Chacune finit où la suivante commence.</translation>
    </message>
    <message>
        <source>For detectors of the type count; else an animal is caught once an occasion at a station.</source>
        <translation>Pour les détecteurs du type count ; sinon un animal est capturé une fois par occasion et station.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>Free some space on the disk of this computer.</source>
        <translation>Libérez de la place sur le disque de cet ordinateur.</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Libérez de la place, ou choisissez un dossier sur un autre disque.</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>D’en haut</translation>
    </message>
    <message>
        <source>From behind</source>
        <translation>De derrière</translation>
    </message>
    <message>
        <source>From below</source>
        <translation>D’en bas</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>De face</translation>
    </message>
    <message>
        <source>Get it with reid-desktop models get {shlex_quote_card_name}, or under Settings, Models; without internet, bring it with {bring} from a stick.</source>
        <translation>Obtenez-le avec reid-desktop models get {shlex_quote_card_name}, ou sous Réglages, Modèles&#x202f;; sans internet, apportez-le avec {bring} sur une clé.</translation>
    </message>
    <message>
        <source>Gets a box</source>
        <translation>Reçoit un cadre</translation>
    </message>
    <message>
        <source>Gets what the table tells of it</source>
        <translation>Reçoit ce que le tableau en dit</translation>
    </message>
    <message>
        <source>Give 1 for the folders inside the folder of photographs, 2 for those inside them, 0 for the folder itself, innermost, or none.</source>
        <translation>Donnez 1 pour les dossiers dans le dossier de photos, 2 pour ceux qu’ils contiennent, 0 pour le dossier lui-même, innermost, ou none.</translation>
    </message>
    <message>
        <source>Give 1 for the folders inside the folder of photographs, 2 for those inside them, or innermost.</source>
        <translation>Indiquez 1 pour les dossiers dans le dossier de photographies, 2 pour ceux qu’ils contiennent, ou innermost.</translation>
    </message>
    <message>
        <source>Give a folder of photographs of the project, or one inside it.</source>
        <translation>Indiquez un dossier de photographies du projet, ou un dossier qui s’y trouve.</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>Donnez-lui un autre nom.</translation>
    </message>
    <message>
        <source>Give it at least one letter.</source>
        <translation>Donnez-lui au moins une lettre.</translation>
    </message>
    <message>
        <source>Give it one without slashes that does not begin with a dot.</source>
        <translation>Donnez-en un sans barre oblique et qui ne commence pas par un point.</translation>
    </message>
    <message>
        <source>Give its file name, or its path below the folder of photographs.</source>
        <translation>Donnez son nom de fichier, ou son chemin dans le dossier de photographies.</translation>
    </message>
    <message>
        <source>Give km/h, above zero.</source>
        <translation>Donnez des km/h, au-dessus de zéro.</translation>
    </message>
    <message>
        <source>Give one of them another name.</source>
        <translation>Donnez un autre nom à l&apos;un d&apos;eux.</translation>
    </message>
    <message>
        <source>Give the animal or the station another name, or read the table with na.strings empty.</source>
        <translation>Donnez un autre nom à l’animal ou à la station, ou lisez le tableau avec na.strings vide.</translation>
    </message>
    <message>
        <source>Give the architecture they were trained with, or get the file anew.</source>
        <translation>Donnez l’architecture avec laquelle ils ont été entraînés, ou reprenez le fichier.</translation>
    </message>
    <message>
        <source>Give the architecture, and the arguments, they were trained with.</source>
        <translation>Donnez l’architecture et les arguments avec lesquels ils ont été entraînés.</translation>
    </message>
    <message>
        <source>Give the path below the folder of photographs.</source>
        <translation>Donnez le chemin dans le dossier de photographies.</translation>
    </message>
    <message>
        <source>Give them a time, or leave them.</source>
        <translation>Donnez-leur une heure, ou laissez-les.</translation>
    </message>
    <message>
        <source>Give this one another name, or take {path_name} and its weights out of {path_parent} first.</source>
        <translation>Donnez un autre nom à celui-ci, ou retirez d’abord {path_name} et ses poids de {path_parent}.</translation>
    </message>
    <message>
        <source>Give zero seconds or more.</source>
        <translation>Donnez zéro seconde ou plus.</translation>
    </message>
    <message>
        <source>Groups by sex</source>
        <translation>Groupes par sexe</translation>
    </message>
    <message>
        <source>Groups that nobody named go by their label, such as {label}.</source>
        <translation>Les groupes que personne n’a nommés portent leur étiquette, comme {label}.</translation>
    </message>
    <message>
        <source>Have photographs copied, or let places be told.</source>
        <translation>Faites copier les photos, ou permettez de dire les lieux.</translation>
    </message>
    <message>
        <source>Identify animals first, and connect their photographs.</source>
        <translation>Identifiez d’abord des animaux, et branchez leurs photos.</translation>
    </message>
    <message>
        <source>Identify animals first, and give their photographs a time.</source>
        <translation>Identifiez d’abord des animaux, et donnez une heure à leurs photos.</translation>
    </message>
    <message>
        <source>Identify animals first, or take the others along, and connect the photographs.</source>
        <translation>Identifiez d’abord des animaux, ou prenez aussi les autres, et branchez les photos.</translation>
    </message>
    <message>
        <source>Identify animals, and give their photographs stations and times.</source>
        <translation>Identifiez des animaux, et donnez des stations et des heures à leurs photos.</translation>
    </message>
    <message>
        <source>Identify animals, or give their photographs a time.</source>
        <translation>Identifiez des animaux, ou donnez une heure à leurs photos.</translation>
    </message>
    <message>
        <source>If you keep to that, agree once: {command}, or under Settings, Models.</source>
        <translation>Si vous respectez cela, acceptez une fois&#x202f;: {command}, ou sous Réglages, Modèles.</translation>
    </message>
    <message>
        <source>Import it as boxes, or choose a table.</source>
        <translation>Importez-le comme cadres, ou choisissez un tableau.</translation>
    </message>
    <message>
        <source>Import their stations from a table, or choose which folder names them.</source>
        <translation>Importez leurs stations depuis un tableau, ou choisissez quel dossier les nomme.</translation>
    </message>
    <message>
        <source>Import their times from a table.</source>
        <translation>Importez leurs heures depuis un tableau.</translation>
    </message>
    <message>
        <source>In the folder keep-private: which copy comes of which photograph.</source>
        <translation>Dans le dossier keep-private : quelle copie vient de quelle photo.</translation>
    </message>
    <message>
        <source>Index of names</source>
        <translation>Index des noms</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>Individu</translation>
    </message>
    <message>
        <source>Individuals by occasions for MARK (.inp), RMark and marked (ch), and as a matrix.</source>
        <translation>Individus par occasions pour MARK (.inp), RMark et marked (ch), et en matrice.</translation>
    </message>
    <message>
        <source>Install the newest version and open the project again.</source>
        <translation>Installez la version la plus récente et rouvrez le projet.</translation>
    </message>
    <message>
        <source>Is it being used? Close the project and try again.</source>
        <translation>Est-il utilisé&#x202f;? Fermez le projet et réessayez.</translation>
    </message>
    <message>
        <source>Is its disk or stick still connected?</source>
        <translation>Son disque ou sa clé est-il encore branché&#x202f;?</translation>
    </message>
    <message>
        <source>Is known as another animal, and stays so</source>
        <translation>Est connue comme un autre animal, et le reste</translation>
    </message>
    <message>
        <source>Is known as this animal already</source>
        <translation>Est déjà connue comme cet animal</translation>
    </message>
    <message>
        <source>Is no animal</source>
        <translation>N’est pas un animal</translation>
    </message>
    <message>
        <source>Is not confirmed</source>
        <translation>N’est pas confirmé</translation>
    </message>
    <message>
        <source>Is out of the study already</source>
        <translation>Est déjà hors de l’étude</translation>
    </message>
    <message>
        <source>Is the clock of this computer right? A log-in page of the network, or a proxy that reads along, does this too. {by_hand}</source>
        <translation>L’horloge de cet ordinateur est-elle juste&#x202f;? Une page de connexion du réseau, ou un proxy qui lit le trafic, fait cela aussi. {by_hand}</translation>
    </message>
    <message>
        <source>Is the disk still there, and may you write to it?</source>
        <translation>Le disque est-il encore là, et pouvez-vous y écrire&#x202f;?</translation>
    </message>
    <message>
        <source>Is their disk or stick still connected?</source>
        <translation>Leur disque ou leur clé est-il encore branché&#xa0;?</translation>
    </message>
    <message>
        <source>Is there room on its disk, and may you write there?</source>
        <translation>Y a-t-il de la place sur son disque, et pouvez-vous y écrire&#x202f;?</translation>
    </message>
    <message>
        <source>Is there room on the disk of the project? Nothing was changed.</source>
        <translation>Y a-t-il de la place sur le disque du projet&#xa0;? Rien n’a été changé.</translation>
    </message>
    <message>
        <source>It can mean: {value}.</source>
        <translation>Elle peut signifier : {value}.</translation>
    </message>
    <message>
        <source>It must be a network that timm knows, with the maps of five stages.</source>
        <translation>Ce doit être un réseau que timm connaît, avec les cartes de cinq niveaux.</translation>
    </message>
    <message>
        <source>It needs a column station, and any of latitude, longitude, folder and camera.</source>
        <translation>Il faut une colonne station, et l’une ou l’autre de latitude, longitude, folder et camera.</translation>
    </message>
    <message>
        <source>It should hold a state dict: tensors by the names of their layers.</source>
        <translation>Il devrait contenir un state dict&#x202f;: des tenseurs sous les noms de leurs couches.</translation>
    </message>
    <message>
        <source>It was left as it is. Choose another folder.</source>
        <translation>Il est resté tel quel. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Its cameras are: {value}.</source>
        <translation>Ses appareils sont&#x202f;: {value}.</translation>
    </message>
    <message>
        <source>Its file is damaged.</source>
        <translation>Son fichier est endommagé.</translation>
    </message>
    <message>
        <source>Its photographs are found when you scan again.</source>
        <translation>Ses photos seront trouvées à la prochaine recherche.</translation>
    </message>
    <message>
        <source>Juvenile</source>
        <translation>Juvénile</translation>
    </message>
    <message>
        <source>Keep the name short and put the rest into the notes.</source>
        <translation>Gardez le nom court et mettez le reste dans les notes.</translation>
    </message>
    <message>
        <source>Known models: {known}.</source>
        <translation>Modèles connus&#x202f;: {known}.</translation>
    </message>
    <message>
        <source>Known models: {offered}. A file of weights with a card beside it will do, too.</source>
        <translation>Modèles connus&#x202f;: {offered}. Un fichier de poids accompagné d’une fiche convient aussi.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Latitudes are between -90 and 90, longitudes between -180 and 180.</source>
        <translation>Les latitudes vont de -90 à 90, les longitudes de -180 à 180.</translation>
    </message>
    <message>
        <source>Learning could not begin: its notes could not be written.</source>
        <translation>L’apprentissage n’a pas pu commencer&#xa0;: ses notes n’ont pas pu être écrites.</translation>
    </message>
    <message>
        <source>Learning needs at least {least_answers} answers “same” and {least_answers2} “different”; so far there are {counts_n_same} and {counts_n_different}.</source>
        <translation>Il faut au moins {least_answers} réponses «&#xa0;identique&#xa0;» et {least_answers2} «&#xa0;différent&#xa0;» pour apprendre&#xa0;; il y en a pour l’instant {counts_n_same} et {counts_n_different}.</translation>
    </message>
    <message>
        <source>Left and right sides do not show the same pattern: animals known from one side only may be counted twice.</source>
        <translation>Les côtés gauche et droit ne montrent pas le même motif : les animaux connus d’un seul côté peuvent être comptés deux fois.</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Côté gauche</translation>
    </message>
    <message>
        <source>Less sure than asked for</source>
        <translation>Moins sûrs que demandé</translation>
    </message>
    <message>
        <source>Let a head learn, or the whole network.</source>
        <translation>Faites apprendre une couche légère, ou tout le réseau.</translation>
    </message>
    <message>
        <source>Let it end in .zip.</source>
        <translation>Faites-le finir par .zip.</translation>
    </message>
    <message>
        <source>Let places be told, and keep the files to yourself.</source>
        <translation>Permettez de dire les lieux, et gardez les fichiers pour vous.</translation>
    </message>
    <message>
        <source>Let the copy be made again, or choose one of its backups.</source>
        <translation>Faites refaire la copie, ou choisissez une de ses sauvegardes.</translation>
    </message>
    <message>
        <source>Let the program compare them, and answer some questions first.</source>
        <translation>Laissez le programme les comparer, et répondez d’abord à quelques questions.</translation>
    </message>
    <message>
        <source>Let the project be packed and sent again.</source>
        <translation>Faites empaqueter et envoyer le projet à nouveau.</translation>
    </message>
    <message>
        <source>List of the original names</source>
        <translation>Liste des noms d’origine</translation>
    </message>
    <message>
        <source>Location ID</source>
        <translation>Identifiant de lieu</translation>
    </message>
    <message>
        <source>Look at its pooling and its arguments: pooling and model_args in a card.</source>
        <translation>Regardez son agrégation et ses arguments&#x202f;: pooling et model_args dans une fiche.</translation>
    </message>
    <message>
        <source>Look at the list again: it has changed.</source>
        <translation>Regardez de nouveau la liste&#x202f;: elle a changé.</translation>
    </message>
    <message>
        <source>Look at the numbers of the question again.</source>
        <translation>Regardez de nouveau les numéros de la question.</translation>
    </message>
    <message>
        <source>Look at these pairs again and correct the answer that is wrong.</source>
        <translation>Revoyez ces paires et corrigez la réponse qui est fausse.</translation>
    </message>
    <message>
        <source>Look at those two again: if it is the same animal, answer “same” first.</source>
        <translation>Revoyez ces deux photos&#x202f;: si c’est le même animal, répondez d’abord «&#x202f;identique&#x202f;».</translation>
    </message>
    <message>
        <source>Look for it on {card_source}. {by_hand}</source>
        <translation>Cherchez-le sur {card_source}. {by_hand}</translation>
    </message>
    <message>
        <source>MARK and R then tell the sexes apart.</source>
        <translation>MARK et R distinguent alors les sexes.</translation>
    </message>
    <message>
        <source>Make room and try again; what came is kept and gone on with.</source>
        <translation>Faites de la place et réessayez&#x202f;; ce qui est arrivé est gardé et complété.</translation>
    </message>
    <message>
        <source>Make room on the disk the program keeps its models on, and try again.</source>
        <translation>Faites de la place sur le disque où le programme garde ses modèles, et réessayez.</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Mâle</translation>
    </message>
    <message>
        <source>Measure without it.</source>
        <translation>Mesurez sans lui.</translation>
    </message>
    <message>
        <source>MegaDetector JSON with identities</source>
        <translation>JSON de MegaDetector avec identités</translation>
    </message>
    <message>
        <source>Mend it with a text editor, or add the model again.</source>
        <translation>Corrigez-la avec un éditeur de texte, ou ajoutez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>Minutes between independent records</source>
        <translation>Minutes entre enregistrements indépendants</translation>
    </message>
    <message>
        <source>Move it to a folder of this computer, or pause synchronising while you work: two computers must not write to it.</source>
        <translation>Déplacez-le dans un dossier de cet ordinateur, ou suspendez la synchronisation pendant le travail&#x202f;: deux ordinateurs ne doivent pas y écrire.</translation>
    </message>
    <message>
        <source>Next to nothing of the box is in the photograph</source>
        <translation>Presque rien du cadre n’est dans la photographie</translation>
    </message>
    <message>
        <source>No animal is in it: leaves the study</source>
        <translation>Aucun animal : sort de l’étude</translation>
    </message>
    <message>
        <source>No animal is named</source>
        <translation>Aucun animal n’est nommé</translation>
    </message>
    <message>
        <source>No animal travels at such a speed.</source>
        <translation>Aucun animal ne se déplace à une telle vitesse.</translation>
    </message>
    <message>
        <source>No animal was photographed at a station on any of these occasions.</source>
        <translation>Aucun animal n’a été photographié à une station lors de ces occasions.</translation>
    </message>
    <message>
        <source>No animal was photographed on any of these occasions.</source>
        <translation>Aucun animal n’a été photographié lors de ces occasions.</translation>
    </message>
    <message>
        <source>No column is known to tell the files of the photographs.</source>
        <translation>On ne connaît aucune colonne qui indique les fichiers des photographies.</translation>
    </message>
    <message>
        <source>No copy could be written to {path_parent_name}.</source>
        <translation>Aucune copie n’a pu être écrite dans {path_parent_name}.</translation>
    </message>
    <message>
        <source>No file is named</source>
        <translation>Aucun fichier n’est nommé</translation>
    </message>
    <message>
        <source>No file was chosen.</source>
        <translation>Aucun fichier n’a été choisi.</translation>
    </message>
    <message>
        <source>No first day of an occasion is entered.</source>
        <translation>Aucun premier jour d’occasion n’est indiqué.</translation>
    </message>
    <message>
        <source>No links can be made in {where}: nothing was written.</source>
        <translation>Aucun lien ne peut être créé dans {where} : rien n&apos;a été écrit.</translation>
    </message>
    <message>
        <source>No photograph lies in a folder of this level.</source>
        <translation>Aucune photographie ne se trouve dans un dossier de ce niveau.</translation>
    </message>
    <message>
        <source>No photograph of a known animal has a station.</source>
        <translation>Aucune photo d’un animal connu n’a de station.</translation>
    </message>
    <message>
        <source>No photograph of a known animal has a time.</source>
        <translation>Aucune photo d’un animal connu n’a d’heure.</translation>
    </message>
    <message>
        <source>No photograph of a known animal has both a station and a time.</source>
        <translation>Aucune photo d’un animal connu n’a à la fois une station et une heure.</translation>
    </message>
    <message>
        <source>No photograph of the project is called so</source>
        <translation>Aucune photographie du projet ne s’appelle ainsi</translation>
    </message>
    <message>
        <source>No photograph of this folder was ever read, so there is nothing to recognise it by.</source>
        <translation>Aucune photo de ce dossier n’a jamais été lue&#x202f;: rien ne permet de le reconnaître.</translation>
    </message>
    <message>
        <source>No photograph of this project is of a camera “{camera}”.</source>
        <translation>Aucune photographie de ce projet ne vient d’un appareil «&#x202f;{camera}&#x202f;».</translation>
    </message>
    <message>
        <source>No photographs of the project lie in {path_name}.</source>
        <translation>Aucune photographie du projet ne se trouve dans {path_name}.</translation>
    </message>
    <message>
        <source>No program will find the photographs by these paths: names are replaced by numbers.</source>
        <translation>Aucun programme ne trouvera les photographies par ces chemins : les noms sont remplacés par des numéros.</translation>
    </message>
    <message>
        <source>No version “{said}” was learned in {project_name}.</source>
        <translation>Aucune version «&#xa0;{said}&#xa0;» n’a été apprise dans {project_name}.</translation>
    </message>
    <message>
        <source>Nobody could tell who this is</source>
        <translation>Personne ne pourrait dire qui c’est</translation>
    </message>
    <message>
        <source>None of the photographs can be read.</source>
        <translation>Aucune des photos ne peut être lue.</translation>
    </message>
    <message>
        <source>None of the photographs is there now.</source>
        <translation>Aucune des photos n’est là maintenant.</translation>
    </message>
    <message>
        <source>Not confirmed by a person</source>
        <translation>Non confirmé par une personne</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Nothing says how the weights in “{file_name}” are to be used.</source>
        <translation>Rien ne dit comment utiliser les poids de «&#x202f;{file_name}&#x202f;».</translation>
    </message>
    <message>
        <source>Nothing would be left in {group_label}.</source>
        <translation>Il ne resterait rien dans {group_label}.</translation>
    </message>
    <message>
        <source>Numbers of photographs in the matrix</source>
        <translation>Nombres de photos dans la matrice</translation>
    </message>
    <message>
        <source>Of {fit_n_looked_at} photographs looked for in {name}, {fit_n_fit} are there.</source>
        <translation>Sur {fit_n_looked_at} photos cherchées dans {name}, {fit_n_fit} y sont.</translation>
    </message>
    <message>
        <source>Older versions cannot open it any more; as it was, it is kept as {name}.</source>
        <translation>Les versions plus anciennes ne peuvent plus l’ouvrir&#xa0;; tel qu’il était, il est gardé sous {name}.</translation>
    </message>
    <message>
        <source>One zip file with the tables</source>
        <translation>Un fichier zip avec les tableaux</translation>
    </message>
    <message>
        <source>Only the animal</source>
        <translation>Seulement l’animal</translation>
    </message>
    <message>
        <source>Open any web page in a browser, log in, and try again. {by_hand}</source>
        <translation>Ouvrez une page web dans un navigateur, connectez-vous et réessayez. {by_hand}</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>Ouvrez-le, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Opportunistic</source>
        <translation>Opportuniste</translation>
    </message>
    <message>
        <source>Other notes are there already, and stay</source>
        <translation>D’autres notes existent déjà, et restent</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <source>Perhaps it was cut off when it was copied: copy it again.</source>
        <translation>Il a peut-être été coupé à la copie : copiez-le de nouveau.</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Photographs in folders</source>
        <translation>Photos en dossiers</translation>
    </message>
    <message>
        <source>Photographs of</source>
        <translation>Photos de</translation>
    </message>
    <message>
        <source>Photographs on other days, which are left out: {n_outside}.</source>
        <translation>Photos d’autres jours, laissées de côté : {n_outside}.</translation>
    </message>
    <message>
        <source>Photographs that are not there now, which are left out: {n_away}.</source>
        <translation>Photos absentes en ce moment, laissées de côté : {n_away}.</translation>
    </message>
    <message>
        <source>Photographs that get another station</source>
        <translation>Photographies qui changent de station</translation>
    </message>
    <message>
        <source>Photographs whose folder no longer counts as a station</source>
        <translation>Photographies dont le dossier ne compte plus comme station</translation>
    </message>
    <message>
        <source>Photographs whose position is none are left out: {examples_strange}</source>
        <translation>Les photos dont la position n&apos;est pas valable sont omises : {examples_strange}</translation>
    </message>
    <message>
        <source>Photographs without a species are called {unknown_species}.</source>
        <translation>Les photos sans espèce sont appelées {unknown_species}.</translation>
    </message>
    <message>
        <source>Photographs without a station are left out: {examples_stationless}</source>
        <translation>Les photos sans station sont omises : {examples_stationless}</translation>
    </message>
    <message>
        <source>Photographs without a station, which are left out: {n_stationless}.</source>
        <translation>Photos sans station, laissées de côté : {n_stationless}.</translation>
    </message>
    <message>
        <source>Photographs without a time are left out: {examples_timeless}</source>
        <translation>Les photos sans date ni heure sont omises : {examples_timeless}</translation>
    </message>
    <message>
        <source>Photographs without a time, which are left out: {n_timeless}.</source>
        <translation>Photos sans heure, laissées de côté : {n_timeless}.</translation>
    </message>
    <message>
        <source>Photographs: {n}</source>
        <translation>Photos : {n}</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Put some into its folder, or add another one in the window; then run the verb “scan”. It looks into: {names_or_no_folder_yet}.</source>
        <translation>Mettez-en dans son dossier, ou ajoutez-en un autre dans la fenêtre&#x202f;; puis lancez la commande «&#x202f;scan&#x202f;». Elle cherche dans&#x202f;: {names_or_no_folder_yet}.</translation>
    </message>
    <message>
        <source>Put their file into the same folder, under the name the card tells.</source>
        <translation>Mettez leur fichier dans le même dossier, sous le nom qu’indique la fiche.</translation>
    </message>
    <message>
        <source>R takes the name NA for nothing known.</source>
        <translation>R prend le nom NA pour une valeur inconnue.</translation>
    </message>
    <message>
        <source>Record table for camtrapR</source>
        <translation>Tableau d’enregistrements pour camtrapR</translation>
    </message>
    <message>
        <source>Remove these first, if nobody works with them any more.</source>
        <translation>Retirez d’abord ceux-ci, si plus personne ne travaille avec.</translation>
    </message>
    <message>
        <source>Rename or move it, or choose another folder.</source>
        <translation>Renommez-le ou déplacez-le, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Restore the newest copy from the folder backups.</source>
        <translation>Restaurez la copie la plus récente du dossier backups.</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Côté droit</translation>
    </message>
    <message>
        <source>Rounded positions keep rare animals safer; the package tells how exact they are.</source>
        <translation>Des positions arrondies protègent mieux les animaux rares ; le paquet indique leur exactitude.</translation>
    </message>
    <message>
        <source>Run the verb “embed” on it first.</source>
        <translation>Lancez d’abord la commande «&#x202f;embed&#x202f;» sur lui.</translation>
    </message>
    <message>
        <source>Sampling design</source>
        <translation>Plan d&apos;échantillonnage</translation>
    </message>
    <message>
        <source>Save it again, or as CSV.</source>
        <translation>Enregistrez-le de nouveau, ou en CSV.</translation>
    </message>
    <message>
        <source>Save it as .xlsx or as CSV.</source>
        <translation>Enregistrez-le en .xlsx ou en CSV.</translation>
    </message>
    <message>
        <source>Save it as CSV.</source>
        <translation>Enregistrez-le en CSV.</translation>
    </message>
    <message>
        <source>Say in which time zone the clocks of the cameras were, then export again.</source>
        <translation>Indiquez dans quel fuseau horaire étaient les horloges des appareils, puis exportez de nouveau.</translation>
    </message>
    <message>
        <source>Say it once, with the values they were trained with: reid-desktop models add {shlex_quote_str_file} {join_options} (or put a card “{file_stem}.toml” beside the file).</source>
        <translation>Dites-le une fois, avec les valeurs de leur entraînement&#x202f;: reid-desktop models add {shlex_quote_str_file} {join_options} (ou mettez une fiche «&#x202f;{file_stem}.toml&#x202f;» à côté du fichier).</translation>
    </message>
    <message>
        <source>Say which column does.</source>
        <translation>Dites quelle colonne le fait.</translation>
    </message>
    <message>
        <source>Say which column names the animals.</source>
        <translation>Dites quelle colonne nomme les animaux.</translation>
    </message>
    <message>
        <source>Say which columns are the file, and left, top, width and height.</source>
        <translation>Dites quelles colonnes sont le fichier, et la gauche, le haut, la largeur et la hauteur.</translation>
    </message>
    <message>
        <source>Says the same as an earlier row</source>
        <translation>Dit la même chose qu’une ligne précédente</translation>
    </message>
    <message>
        <source>Send everything it printed to whoever helps you with this program.</source>
        <translation>Envoyez tout ce qui s’est affiché à qui vous aide avec ce programme.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Set pooling in its card, for example to “avg”.</source>
        <translation>Réglez pooling dans sa fiche, par exemple sur «&#x202f;avg&#x202f;».</translation>
    </message>
    <message>
        <source>Settings and logs cannot be kept in {shown}.</source>
        <translation>Les réglages et les journaux ne peuvent pas être gardés dans {shown}.</translation>
    </message>
    <message>
        <source>Several animals are in this photograph, and it is not told which</source>
        <translation>Plusieurs animaux sont sur cette photographie, et on ne dit pas lequel</translation>
    </message>
    <message>
        <source>Several photographs are called so</source>
        <translation>Plusieurs photographies s’appellent ainsi</translation>
    </message>
    <message>
        <source>Sheets of at most 200 encounters each, with copies of their photographs.</source>
        <translation>Des feuilles de 200 rencontres au plus, avec des copies de leurs photos.</translation>
    </message>
    <message>
        <source>Simple random</source>
        <translation>Aléatoire simple</translation>
    </message>
    <message>
        <source>Small photographs of each</source>
        <translation>Petites photos de chacun</translation>
    </message>
    <message>
        <source>Some animals may be counted twice: known from the left side only are {n_left}, from the right side only {n_right}.</source>
        <translation>Certains animaux peuvent être comptés deux fois : connus du seul côté gauche {n_left}, du seul côté droit {n_right}.</translation>
    </message>
    <message>
        <source>Some answers contradict each other: {chain}, but {cannot_a} ≠ {cannot_b}.</source>
        <translation>Des réponses se contredisent&#x202f;: {chain}, mais {cannot_a} ≠ {cannot_b}.</translation>
    </message>
    <message>
        <source>Some photographs have to be compared again before learning can go on.</source>
        <translation>Certaines photos doivent être comparées de nouveau avant que l’apprentissage continue.</translation>
    </message>
    <message>
        <source>Somebody said who this is or answered about it; it stays as it is</source>
        <translation>Quelqu’un a dit qui c’est ou a répondu à son sujet ; elle reste telle quelle</translation>
    </message>
    <message>
        <source>Something between here and the model hub answered in its place: a log-in page of this network, perhaps.</source>
        <translation>Quelque chose entre ici et le dépôt de modèles a répondu à sa place&#x202f;: peut-être une page de connexion de ce réseau.</translation>
    </message>
    <message>
        <source>Something was changed in the project since this import was tried.</source>
        <translation>Quelque chose a changé dans le projet depuis l’essai de cette importation.</translation>
    </message>
    <message>
        <source>Spatial capture-recapture: who was caught when at which station, and where stations are.</source>
        <translation>Capture-recapture spatiale : qui a été capturé quand à quelle station, et où sont les stations.</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Espèce</translation>
    </message>
    <message>
        <source>Species / Station / Individual, for camtrapR</source>
        <translation>Espèce / Station / Individu, pour camtrapR</translation>
    </message>
    <message>
        <source>Stations without a position are left out: {join_names}</source>
        <translation>Les stations sans position sont omises : {join_names}</translation>
    </message>
    <message>
        <source>Stations without a position: {n}.</source>
        <translation>Stations sans position : {n}.</translation>
    </message>
    <message>
        <source>Subadult</source>
        <translation>Subadulte</translation>
    </message>
    <message>
        <source>Submitter ID</source>
        <translation>Identifiant d’utilisateur</translation>
    </message>
    <message>
        <source>Systematic random</source>
        <translation>Aléatoire systématique</translation>
    </message>
    <message>
        <source>Targeted</source>
        <translation>Ciblé</translation>
    </message>
    <message>
        <source>Tell places and names of files if it should.</source>
        <translation>Révélez les lieux et les noms des fichiers s’il doit les trouver.</translation>
    </message>
    <message>
        <source>Tell which stations the photographs come from.</source>
        <translation>Indiquez de quelles stations viennent les photos.</translation>
    </message>
    <message>
        <source>Tell which stations they come from.</source>
        <translation>Indiquez de quelles stations elles viennent.</translation>
    </message>
    <message>
        <source>The architecture “{card_architecture}” cannot be built like that: {error}.</source>
        <translation>L’architecture «&#x202f;{card_architecture}&#x202f;» ne peut pas être construite ainsi&#x202f;: {error}.</translation>
    </message>
    <message>
        <source>The box makes no sense</source>
        <translation>Le cadre n’a pas de sens</translation>
    </message>
    <message>
        <source>The boxes are in pixels.</source>
        <translation>Les cadres sont en pixels.</translation>
    </message>
    <message>
        <source>The boxes are in shares of the width and height of the photographs.</source>
        <translation>Les cadres sont en fractions de la largeur et de la hauteur des photographies.</translation>
    </message>
    <message>
        <source>The cameras took photographs</source>
        <translation>Les appareils ont pris des photos</translation>
    </message>
    <message>
        <source>The card of the model “{name}” {what}.</source>
        <translation>La fiche du modèle «&#x202f;{name}&#x202f;» {what}.</translation>
    </message>
    <message>
        <source>The connection to the model hub is not safe: its certificate is not the hub&apos;s.</source>
        <translation>La connexion au dépôt de modèles n’est pas sûre&#x202f;: le certificat n’est pas le sien.</translation>
    </message>
    <message>
        <source>The copy could not be put in place.</source>
        <translation>La copie n’a pas pu être mise en place.</translation>
    </message>
    <message>
        <source>The copy is damaged and was not kept.</source>
        <translation>La copie est abîmée et n’a pas été gardée.</translation>
    </message>
    <message>
        <source>The detector could not read this file</source>
        <translation>Le détecteur n’a pas pu lire ce fichier</translation>
    </message>
    <message>
        <source>The device “{name}” cannot be used: {problem}.</source>
        <translation>L’appareil «&#x202f;{name}&#x202f;» ne peut pas être utilisé&#x202f;: {problem}.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved.</source>
        <translation>Le disque est plein&#x202f;: rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was written to {where}.</source>
        <translation>Le disque est plein&#x202f;: rien n’a été écrit dans {where}.</translation>
    </message>
    <message>
        <source>The disk reports an error: nothing was saved.</source>
        <translation>Le disque signale une erreur&#x202f;: rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>The download could not be written: {error_strerror_or_error}.</source>
        <translation>Le téléchargement n’a pas pu être écrit&#x202f;: {error_strerror_or_error}.</translation>
    </message>
    <message>
        <source>The export could be written only in part, and the old files not be put back.</source>
        <translation>L&apos;export n&apos;a pu être écrit qu&apos;en partie, et les anciens fichiers n&apos;ont pas pu être remis.</translation>
    </message>
    <message>
        <source>The file in the project has another content</source>
        <translation>Le fichier du projet a un autre contenu</translation>
    </message>
    <message>
        <source>The file is not in UTF-8, so it is read as Windows-1252: check the accents.</source>
        <translation>Le fichier n’est pas en UTF-8, il est lu en Windows-1252 : vérifiez les accents.</translation>
    </message>
    <message>
        <source>The files cannot be written to {where}: what was there is as it was.</source>
        <translation>Les fichiers ne peuvent pas être écrits dans {where} : ce qui s&apos;y trouvait est resté tel quel.</translation>
    </message>
    <message>
        <source>The first row should name the columns, the others follow.</source>
        <translation>La première ligne doit nommer les colonnes, les autres suivent.</translation>
    </message>
    <message>
        <source>The first sheet of a spreadsheet is read.</source>
        <translation>La première feuille du tableur est lue.</translation>
    </message>
    <message>
        <source>The folder of {target_name} is not there.</source>
        <translation>Le dossier de {target_name} n’est pas là.</translation>
    </message>
    <message>
        <source>The folder {folder_name} cannot be made.</source>
        <translation>Le dossier {folder_name} ne peut pas être créé.</translation>
    </message>
    <message>
        <source>The folder {folder_name} is not there.</source>
        <translation>Le dossier {folder_name} n’est pas là.</translation>
    </message>
    <message>
        <source>The folder {name} is not there.</source>
        <translation>Le dossier {name} n’est pas là.</translation>
    </message>
    <message>
        <source>The folder {path_parent_name} may not be written to.</source>
        <translation>Il n’est pas permis d’écrire dans le dossier {path_parent_name}.</translation>
    </message>
    <message>
        <source>The folder {resolved_name} is not there.</source>
        <translation>Le dossier {resolved_name} n’est pas là.</translation>
    </message>
    <message>
        <source>The individual “{name}” would vanish: Camtrap DP takes this name for nothing known.</source>
        <translation>L&apos;individu « {name} » disparaîtrait : pour Camtrap DP, ce nom veut dire inconnu.</translation>
    </message>
    <message>
        <source>The last day, {last}, comes before the first, {first}.</source>
        <translation>Le dernier jour, {last}, vient avant le premier, {first}.</translation>
    </message>
    <message>
        <source>The last independent record</source>
        <translation>Le dernier enregistrement indépendant</translation>
    </message>
    <message>
        <source>The last photograph</source>
        <translation>La dernière photo</translation>
    </message>
    <message>
        <source>The left side</source>
        <translation>Le côté gauche</translation>
    </message>
    <message>
        <source>The memory of this computer does not suffice for this model.</source>
        <translation>La mémoire de cet ordinateur ne suffit pas pour ce modèle.</translation>
    </message>
    <message>
        <source>The memory of this computer does not suffice to teach this model.</source>
        <translation>La mémoire de cet ordinateur ne suffit pas pour instruire ce modèle.</translation>
    </message>
    <message>
        <source>The model card “{path_name}” cannot be read.</source>
        <translation>La fiche de modèle «&#x202f;{path_name}&#x202f;» est illisible.</translation>
    </message>
    <message>
        <source>The model card “{path_name}” is not valid TOML: {error}.</source>
        <translation>La fiche de modèle «&#x202f;{path_name}&#x202f;» n’est pas du TOML valide&#x202f;: {error}.</translation>
    </message>
    <message>
        <source>The model hub cannot be reached: there is no internet, or it broke off.</source>
        <translation>Le dépôt de modèles est injoignable&#x202f;: pas d’internet, ou la connexion s’est coupée.</translation>
    </message>
    <message>
        <source>The model hub does not give the file now (it answered {status}).</source>
        <translation>Le dépôt de modèles ne donne pas le fichier pour l’instant (il a répondu {status}).</translation>
    </message>
    <message>
        <source>The model hub is asked too often from this network.</source>
        <translation>Le dépôt de modèles est trop souvent sollicité depuis ce réseau.</translation>
    </message>
    <message>
        <source>The model “{self__card_name}” gives maps, not one row a photograph.</source>
        <translation>Le modèle «&#xa0;{self__card_name}&#xa0;» donne des cartes, et non une ligne par photo.</translation>
    </message>
    <message>
        <source>The model “{self__card_name}” gives {rows_ndim_1}-dimensional maps, not one row a photograph.</source>
        <translation>Le modèle «&#x202f;{self__card_name}&#x202f;» donne des cartes à {rows_ndim_1} dimensions, pas une ligne par photo.</translation>
    </message>
    <message>
        <source>The name is too long</source>
        <translation>Le nom est trop long</translation>
    </message>
    <message>
        <source>The name of “{name}” differs from another one only by what nobody sees.</source>
        <translation>Le nom « {name} » ne diffère d&apos;un autre que par des signes que personne ne voit.</translation>
    </message>
    <message>
        <source>The old ones lie beside them, their names end in .before; or export again.</source>
        <translation>Les anciens sont à côté, leur nom finit par .before&#x202f;; ou exportez de nouveau.</translation>
    </message>
    <message>
        <source>The other project cannot be used. {error}</source>
        <translation>L’autre projet ne peut pas servir. {error}</translation>
    </message>
    <message>
        <source>The other project is open in another window or on another computer.</source>
        <translation>L’autre projet est ouvert dans une autre fenêtre ou sur un autre ordinateur.</translation>
    </message>
    <message>
        <source>The owners of “{card_name}” give it only to those who ask them.</source>
        <translation>Les propriétaires de «&#x202f;{card_name}&#x202f;» ne le donnent qu’à ceux qui le demandent.</translation>
    </message>
    <message>
        <source>The path leads out of the folders of photographs</source>
        <translation>Le chemin sort des dossiers de photographies</translation>
    </message>
    <message>
        <source>The photograph cannot be read</source>
        <translation>La photographie ne peut pas être lue</translation>
    </message>
    <message>
        <source>The photograph tells another day, which stays</source>
        <translation>La photographie indique un autre jour, qui reste</translation>
    </message>
    <message>
        <source>The photograph was removed from the project</source>
        <translation>La photographie a été retirée du projet</translation>
    </message>
    <message>
        <source>The photograph {source_name} cannot be read: nothing was written.</source>
        <translation>La photo {source_name} ne peut pas être lue : rien n&apos;a été écrit.</translation>
    </message>
    <message>
        <source>The photographs are in no group.</source>
        <translation>Les photos ne sont dans aucun groupe.</translation>
    </message>
    <message>
        <source>The photographs are in {target_label} already.</source>
        <translation>Les photos sont déjà dans {target_label}.</translation>
    </message>
    <message>
        <source>The photographs are in {value}.</source>
        <translation>Les photos sont dans {value}.</translation>
    </message>
    <message>
        <source>The photographs of the sample cannot be copied.</source>
        <translation>Les photos de l’exemple ne peuvent pas être copiées.</translation>
    </message>
    <message>
        <source>The photographs of {project_name} were not embedded yet.</source>
        <translation>Les photos de {project_name} n’ont pas encore été comparées.</translation>
    </message>
    <message>
        <source>The photographs were not compared yet.</source>
        <translation>Les photos n’ont pas encore été comparées.</translation>
    </message>
    <message>
        <source>The picture could not be saved as {path_name}.</source>
        <translation>L’image n’a pas pu être enregistrée sous {path_name}.</translation>
    </message>
    <message>
        <source>The program works all the same, and forgets what is set when it ends. Check that its disk may be written to.</source>
        <translation>Le programme fonctionne quand même et oublie les réglages en se fermant. Vérifiez que l’on peut écrire sur son disque.</translation>
    </message>
    <message>
        <source>The project is open in another window or on another computer.</source>
        <translation>Le projet est ouvert dans une autre fenêtre ou sur un autre ordinateur.</translation>
    </message>
    <message>
        <source>The publishers of “{card_name}” state no licence: anything but trying it out needs their permission.</source>
        <translation>Les éditeurs de «&#x202f;{card_name}&#x202f;» n’indiquent aucune licence&#x202f;: tout sauf un essai demande leur permission.</translation>
    </message>
    <message>
        <source>The regions of “{backbone}” cannot be looked at: {error}.</source>
        <translation>Les régions de « {backbone} » ne peuvent pas être regardées : {error}.</translation>
    </message>
    <message>
        <source>The right side</source>
        <translation>Le côté droit</translation>
    </message>
    <message>
        <source>The row cannot be read; perhaps a quotation mark is not closed</source>
        <translation>La ligne ne peut pas être lue ; un guillemet n’est peut-être pas fermé</translation>
    </message>
    <message>
        <source>The row has more cells than there are columns</source>
        <translation>La ligne a plus de cellules qu’il n’y a de colonnes</translation>
    </message>
    <message>
        <source>The same animal was found twice</source>
        <translation>Le même animal a été trouvé deux fois</translation>
    </message>
    <message>
        <source>The same photographs would be found twice.</source>
        <translation>Les mêmes photos seraient trouvées deux fois.</translation>
    </message>
    <message>
        <source>The same tables as sheets of one file, in which 007 and 1E5 stay names.</source>
        <translation>Les mêmes tableaux comme feuilles d&apos;un fichier, où 007 et 1E5 restent des noms.</translation>
    </message>
    <message>
        <source>The self-test failed: {otherwise}.</source>
        <translation>L’autotest a échoué&#x202f;: {otherwise}.</translation>
    </message>
    <message>
        <source>The stages of this network are not known.</source>
        <translation>Les étages de ce réseau ne sont pas connus.</translation>
    </message>
    <message>
        <source>The standard package of camera trap studies, for GBIF, Agouti, TRAPPER and camtrapdp in R.</source>
        <translation>Le paquet standard des études par pièges photographiques, pour GBIF, Agouti, TRAPPER et camtrapdp dans R.</translation>
    </message>
    <message>
        <source>The stations lie too far from each other, or too near to a pole, for one map.</source>
        <translation>Les stations sont trop éloignées les unes des autres, ou trop près d’un pôle, pour une seule carte.</translation>
    </message>
    <message>
        <source>The verbs of the command line need none: reid-desktop --help lists them.</source>
        <translation>Les commandes en ligne s’en passent&#x202f;: reid-desktop --help les énumère.</translation>
    </message>
    <message>
        <source>The weights in “{file_name}” are broken: “{key}” holds values that are no numbers.</source>
        <translation>Les poids de «&#x202f;{file_name}&#x202f;» sont abîmés&#x202f;: «&#x202f;{key}&#x202f;» contient des valeurs qui ne sont pas des nombres.</translation>
    </message>
    <message>
        <source>The weights in “{file_name}” are not those its card was written for (their SHA-256 differs).</source>
        <translation>Les poids de «&#x202f;{file_name}&#x202f;» ne sont pas ceux pour lesquels sa fiche a été écrite (leur SHA-256 diffère).</translation>
    </message>
    <message>
        <source>The weights in “{file_name}” are not those of {aliked_n16}.</source>
        <translation>Les poids de «&#x202f;{file_name}&#x202f;» ne sont pas ceux de {aliked_n16}.</translation>
    </message>
    <message>
        <source>The weights in “{file_name}” are of another architecture: {len_others} of their parts have no place in it, “{others_0}” among them.</source>
        <translation>Les poids de «&#x202f;{file_name}&#x202f;» sont d’une autre architecture&#x202f;: {len_others} de leurs parties n’y ont pas de place, dont «&#x202f;{others_0}&#x202f;».</translation>
    </message>
    <message>
        <source>The weights in “{file_name}” do not fit the architecture: {len_missing} of the {len_expected} parts it needs are not there, “{missing_0}” among them.</source>
        <translation>Les poids de «&#x202f;{file_name}&#x202f;» ne vont pas avec l’architecture&#x202f;: {len_missing} des {len_expected} parties nécessaires manquent, dont «&#x202f;{missing_0}&#x202f;».</translation>
    </message>
    <message>
        <source>The weights in “{file_name}” do not fit the architecture: “{key}” is {tuple_value_shape}, and {tuple_expected_key_shape} was expected.</source>
        <translation>Les poids de «&#x202f;{file_name}&#x202f;» ne vont pas avec l’architecture&#x202f;: «&#x202f;{key}&#x202f;» est {tuple_value_shape}, on attendait {tuple_expected_key_shape}.</translation>
    </message>
    <message>
        <source>The weights of ALIKED are not there.</source>
        <translation>Les poids d’ALIKED ne sont pas là.</translation>
    </message>
    <message>
        <source>The weights of “{card_name}” are not on this computer yet.</source>
        <translation>Les poids de «&#x202f;{card_name}&#x202f;» ne sont pas encore sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The weights that the card “{file_name}” is about are not beside it.</source>
        <translation>Les poids que décrit la fiche «&#x202f;{file_name}&#x202f;» ne sont pas à côté d’elle.</translation>
    </message>
    <message>
        <source>The weights “{file_name}” cannot be read.</source>
        <translation>Les poids «&#x202f;{file_name}&#x202f;» sont illisibles.</translation>
    </message>
    <message>
        <source>There are no photographs in {project_name} yet.</source>
        <translation>Il n’y a pas encore de photos dans {project_name}.</translation>
    </message>
    <message>
        <source>There are no photographs to write.</source>
        <translation>Il n&apos;y a pas de photos à écrire.</translation>
    </message>
    <message>
        <source>There are no stations.</source>
        <translation>Il n’y a pas de stations.</translation>
    </message>
    <message>
        <source>There are no weights in “{file_name}”.</source>
        <translation>Il n’y a pas de poids dans «&#x202f;{file_name}&#x202f;».</translation>
    </message>
    <message>
        <source>There are several photographs “{name}”.</source>
        <translation>Il y a plusieurs photographies «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>There are: {join_formats}.</source>
        <translation>Il y a : {join_formats}.</translation>
    </message>
    <message>
        <source>There are: {join_table_columns}.</source>
        <translation>Il y a : {join_table_columns}.</translation>
    </message>
    <message>
        <source>There are: {offered}. “learn PROJECT --versions” lists them.</source>
        <translation>Il y a&#xa0;: {offered}. «&#xa0;learn PROJECT --versions&#xa0;» les énumère.</translation>
    </message>
    <message>
        <source>There is a box like this already</source>
        <translation>Il y a déjà un cadre comme celui-ci</translation>
    </message>
    <message>
        <source>There is a box like this already.</source>
        <translation>Il y a déjà un cadre comme celui-ci.</translation>
    </message>
    <message>
        <source>There is a file {target_name} already.</source>
        <translation>Il y a déjà un fichier {target_name}.</translation>
    </message>
    <message>
        <source>There is a model “{card_name}” already, with other weights or used otherwise.</source>
        <translation>Il y a déjà un modèle «&#x202f;{card_name}&#x202f;», avec d’autres poids ou un autre usage.</translation>
    </message>
    <message>
        <source>There is a project in {folder_name} already.</source>
        <translation>Il y a déjà un projet dans {folder_name}.</translation>
    </message>
    <message>
        <source>There is an individual called {value} already.</source>
        <translation>Il y a déjà un individu appelé {value}.</translation>
    </message>
    <message>
        <source>There is no animal with a photograph to show.</source>
        <translation>Il n’y a aucun animal avec une photo à montrer.</translation>
    </message>
    <message>
        <source>There is no architecture “{card_architecture}”.</source>
        <translation>Il n’y a pas d’architecture «&#x202f;{card_architecture}&#x202f;».</translation>
    </message>
    <message>
        <source>There is no column “{title}”.</source>
        <translation>Il n’y a pas de colonne « {title} ».</translation>
    </message>
    <message>
        <source>There is no device “{wanted}”.</source>
        <translation>Il n’y a pas d’appareil «&#x202f;{wanted}&#x202f;».</translation>
    </message>
    <message>
        <source>There is no file {path_name}.</source>
        <translation>Il n’y a pas de fichier {path_name}.</translation>
    </message>
    <message>
        <source>There is no file “{file}”.</source>
        <translation>Il n’y a pas de fichier «&#x202f;{file}&#x202f;».</translation>
    </message>
    <message>
        <source>There is no format {name}.</source>
        <translation>Il n&apos;y a pas de format {name}.</translation>
    </message>
    <message>
        <source>There is no level {level} of folders.</source>
        <translation>Il n’y a pas de niveau {level} de dossiers.</translation>
    </message>
    <message>
        <source>There is no model “{name}” among those that were added.</source>
        <translation>Il n’y a pas de modèle «&#x202f;{name}&#x202f;» parmi ceux qui ont été ajoutés.</translation>
    </message>
    <message>
        <source>There is no model “{name}”.</source>
        <translation>Il n’y a pas de modèle «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>There is no packed project in {file_name}.</source>
        <translation>Il n’y a pas de projet empaqueté dans {file_name}.</translation>
    </message>
    <message>
        <source>There is no photograph number {annotation_id} in this project.</source>
        <translation>Il n’y a pas de photo numéro {annotation_id} dans ce projet.</translation>
    </message>
    <message>
        <source>There is no photograph to copy.</source>
        <translation>Il n’y a aucune photo à copier.</translation>
    </message>
    <message>
        <source>There is no photograph to draw a box in.</source>
        <translation>Il n’y a pas de photo où tracer un cadre.</translation>
    </message>
    <message>
        <source>There is no photograph to tell of.</source>
        <translation>Il n’y a aucune photo à décrire.</translation>
    </message>
    <message>
        <source>There is no photograph with a time to send.</source>
        <translation>Il n’y a aucune photo avec une heure à envoyer.</translation>
    </message>
    <message>
        <source>There is no photograph “{name}” in this project.</source>
        <translation>Il n’y a pas de photographie «&#x202f;{name}&#x202f;» dans ce projet.</translation>
    </message>
    <message>
        <source>There is no screen here to open a window on.</source>
        <translation>Il n’y a pas d’écran ici où ouvrir une fenêtre.</translation>
    </message>
    <message>
        <source>There is no strategy “{strategy}”.</source>
        <translation>Il n’y a pas de stratégie «&#x202f;{strategy}&#x202f;».</translation>
    </message>
    <message>
        <source>There is no time zone “{text}”.</source>
        <translation>Il n’existe pas de fuseau horaire «&#x202f;{text}&#x202f;».</translation>
    </message>
    <message>
        <source>There is no time zone “{zone}”.</source>
        <translation>Il n&apos;y a pas de fuseau horaire « {zone} ».</translation>
    </message>
    <message>
        <source>There is no {path_name} in {value}.</source>
        <translation>Il n’y a pas de {path_name} dans {value}.</translation>
    </message>
    <message>
        <source>There is no {place_name} here.</source>
        <translation>Il n’y a pas de {place_name} ici.</translation>
    </message>
    <message>
        <source>There is not enough room for {wish_target_name}: {needed_1000000} MB are needed, and {free_1000000} MB are free.</source>
        <translation>Il n’y a pas assez de place pour {wish_target_name}&#x202f;: il faut {needed_1000000} Mo, {free_1000000} Mo sont libres.</translation>
    </message>
    <message>
        <source>There is not enough room to unpack {file_name}.</source>
        <translation>Il n’y a pas assez de place pour décompresser {file_name}.</translation>
    </message>
    <message>
        <source>There is not enough room: {needed} MB are needed, and {there} MB are free.</source>
        <translation>Il n’y a pas assez de place&#x202f;: il faut {needed} Mo, {there} Mo sont libres.</translation>
    </message>
    <message>
        <source>There is nothing to learn from yet.</source>
        <translation>Il n’y a encore rien dont apprendre.</translation>
    </message>
    <message>
        <source>There is only one group.</source>
        <translation>Il n’y a qu’un groupe.</translation>
    </message>
    <message>
        <source>There would be {n} occasions from {first} to {last}.</source>
        <translation>Il y aurait {n} occasions du {first} au {last}.</translation>
    </message>
    <message>
        <source>They lie in {library}; reid-desktop models list tells all.</source>
        <translation>Ils sont dans {library}&#x202f;; reid-desktop models list les énumère tous.</translation>
    </message>
    <message>
        <source>They may tell places: read them before you print.</source>
        <translation>Elles peuvent dire des lieux : lisez-les avant d’imprimer.</translation>
    </message>
    <message>
        <source>This animal is not there any more.</source>
        <translation>Cet animal n’est plus là.</translation>
    </message>
    <message>
        <source>This box is too small.</source>
        <translation>Ce cadre est trop petit.</translation>
    </message>
    <message>
        <source>This folder cannot be found now: {value} ({reached_n_waiting} of its photographs are not embedded yet).</source>
        <translation>Ce dossier est introuvable pour l’instant&#x202f;: {value} ({reached_n_waiting} de ses photos ne sont pas encore comparées).</translation>
    </message>
    <message>
        <source>This group is not there any more.</source>
        <translation>Ce groupe n’est plus là.</translation>
    </message>
    <message>
        <source>This individual is not there any more.</source>
        <translation>Cet individu n’est plus là.</translation>
    </message>
    <message>
        <source>This is a video</source>
        <translation>C’est une vidéo</translation>
    </message>
    <message>
        <source>This is no day or time that can be understood</source>
        <translation>Ce n’est ni un jour ni une heure compréhensible</translation>
    </message>
    <message>
        <source>This is no life stage</source>
        <translation>Ce n’est pas un stade de vie</translation>
    </message>
    <message>
        <source>This is no quality</source>
        <translation>Ce n’est pas une qualité</translation>
    </message>
    <message>
        <source>This is no sex</source>
        <translation>Ce n’est pas un sexe</translation>
    </message>
    <message>
        <source>This is no side</source>
        <translation>Ce n’est pas un côté</translation>
    </message>
    <message>
        <source>This is not a number between 0 and 1</source>
        <translation>Ce n’est pas un nombre entre 0 et 1</translation>
    </message>
    <message>
        <source>This is the project that is open.</source>
        <translation>C’est le projet qui est ouvert.</translation>
    </message>
    <message>
        <source>This project lies in a folder that {service} synchronises.</source>
        <translation>Ce projet est dans un dossier que {service} synchronise.</translation>
    </message>
    <message>
        <source>This project lies on a network drive.</source>
        <translation>Ce projet est sur un lecteur réseau.</translation>
    </message>
    <message>
        <source>This project was made by a newer version of the program (schema {value}).</source>
        <translation>Ce projet a été créé par une version plus récente du programme (schéma {value}).</translation>
    </message>
    <message>
        <source>This project was made by an older version of the program and brought up to date.</source>
        <translation>Ce projet a été créé par une version plus ancienne du programme et mis à jour.</translation>
    </message>
    <message>
        <source>This row names no station.</source>
        <translation>Cette ligne ne nomme aucune station.</translation>
    </message>
    <message>
        <source>To a hundredth of a degree, about 1 km</source>
        <translation>Au centième de degré, environ 1 km</translation>
    </message>
    <message>
        <source>To a tenth of a degree, about 10 km</source>
        <translation>Au dixième de degré, environ 10 km</translation>
    </message>
    <message>
        <source>To a thousandth of a degree, about 100 m</source>
        <translation>Au millième de degré, environ 100 m</translation>
    </message>
    <message>
        <source>Try again later; what came is kept. {by_hand}</source>
        <translation>Réessayez plus tard&#x202f;; ce qui est arrivé est gardé. {by_hand}</translation>
    </message>
    <message>
        <source>Try again when there is; what came is kept and gone on with. {by_hand}</source>
        <translation>Réessayez quand il y en aura&#x202f;; ce qui est arrivé est gardé et complété. {by_hand}</translation>
    </message>
    <message>
        <source>Try it again: what conflicts may be different now.</source>
        <translation>Essayez de nouveau : les conflits peuvent être autres maintenant.</translation>
    </message>
    <message>
        <source>Try once more; if that does not help, the file on the hub was changed. {by_hand}</source>
        <translation>Réessayez une fois&#x202f;; si cela n’aide pas, le fichier du dépôt a été changé. {by_hand}</translation>
    </message>
    <message>
        <source>Was taken out of the study, and stays out</source>
        <translation>A été retirée de l’étude, et le reste</translation>
    </message>
    <message>
        <source>What came is not “{card_name}” as its card tells it (the SHA-256 differs), so it is not used.</source>
        <translation>Ce qui est arrivé n’est pas «&#x202f;{card_name}&#x202f;» tel que l’indique sa fiche (le SHA-256 diffère), et n’est donc pas utilisé.</translation>
    </message>
    <message>
        <source>What others answered only they can take back; you can answer it yourself.</source>
        <translation>Seuls leurs auteurs peuvent retirer leurs réponses&#x202f;; vous pouvez répondre vous-même.</translation>
    </message>
    <message>
        <source>What the survey is called.</source>
        <translation>Le nom de l’étude.</translation>
    </message>
    <message>
        <source>What was learned so far is lost: learning has to begin anew.</source>
        <translation>Ce qui était appris est perdu&#xa0;: l’apprentissage doit recommencer.</translation>
    </message>
    <message>
        <source>What was there is in {kept_name}.</source>
        <translation>Ce qui s’y trouvait est dans {kept_name}.</translation>
    </message>
    <message>
        <source>When something moved</source>
        <translation>Quand quelque chose bougeait</translation>
    </message>
    <message>
        <source>Where none is noted of a photograph: Panthera pardus.</source>
        <translation>Là où aucune n’est notée pour une photo : Panthera pardus.</translation>
    </message>
    <message>
        <source>Where the stations are is what this format is about, and places are not told.</source>
        <translation>Ce format dit où sont les stations, et les lieux ne sont pas dits.</translation>
    </message>
    <message>
        <source>Who is who, individuals, answers and what follows from them; for R and the archive.</source>
        <translation>Qui est qui, les individus, les réponses et ce qui en découle ; pour R et l&apos;archive.</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Entières</translation>
    </message>
    <message>
        <source>Wildbook may know another animal by that name: name them, or send confirmed ones.</source>
        <translation>Wildbook connaît peut-être un autre animal sous ce nom : nommez-les, ou envoyez ceux qui sont confirmés.</translation>
    </message>
    <message>
        <source>Wildbook needs genus and species, and some photographs have none.</source>
        <translation>Wildbook a besoin du genre et de l’espèce, et certaines photos n’en ont pas.</translation>
    </message>
    <message>
        <source>Wildbook needs to know where the animals were.</source>
        <translation>Wildbook a besoin de savoir où étaient les animaux.</translation>
    </message>
    <message>
        <source>With places: keep it to yourself.</source>
        <translation>Avec les lieux : gardez-le pour vous.</translation>
    </message>
    <message>
        <source>Without a submitter ID the encounters belong to nobody in Wildbook.</source>
        <translation>Sans identifiant d’utilisateur, les rencontres n’appartiennent à personne dans Wildbook.</translation>
    </message>
    <message>
        <source>Write it as name=value, such as pad_type=same.</source>
        <translation>Écrivez-le sous la forme nom=valeur, par exemple pad_type=same.</translation>
    </message>
    <message>
        <source>Write it like +1 h 02 min, or -45 s.</source>
        <translation>Écrivez-le comme +1 h 02 min, ou -45 s.</translation>
    </message>
    <message>
        <source>Write it like UTC+02:00, or Africa/Nairobi.</source>
        <translation>Écrivez-le comme UTC+02:00, ou Africa/Nairobi.</translation>
    </message>
    <message>
        <source>Write year, month and day, as in 2024-05-31.</source>
        <translation>Écrivez année, mois et jour, comme dans 2024-05-31.</translation>
    </message>
    <message>
        <source>You answered nothing about {names_0} and {names_1}.</source>
        <translation>Vous n’avez rien répondu sur {names_0} et {names_1}.</translation>
    </message>
    <message>
        <source>Your answers and the model of the project are as they were.</source>
        <translation>Vos réponses et le modèle du projet sont comme avant.</translation>
    </message>
    <message>
        <source>Your answers are about too few animals: none can be held back to see whether learning helped.</source>
        <translation>Vos réponses portent sur trop peu d’animaux&#xa0;: aucun ne peut être mis de côté pour voir si l’apprentissage a aidé.</translation>
    </message>
    <message>
        <source>Your user name in Wildbook, large and small letters included.</source>
        <translation>Votre nom d’utilisateur dans Wildbook, majuscules et minuscules comprises.</translation>
    </message>
    <message>
        <source>bring in the answers of {name}</source>
        <translation>reprendre les réponses de {name}</translation>
    </message>
    <message>
        <source>change stations and encounters</source>
        <translation>changer les stations et les rencontres</translation>
    </message>
    <message>
        <source>change the fastest travel of an animal</source>
        <translation>changer le déplacement le plus rapide d’un animal</translation>
    </message>
    <message>
        <source>compare opposite sides</source>
        <translation>comparer les côtés opposés</translation>
    </message>
    <message>
        <source>could not be read from the disk</source>
        <translation>n’a pas pu être lu sur le disque</translation>
    </message>
    <message>
        <source>disappeared while it was being read</source>
        <translation>a disparu pendant la lecture</translation>
    </message>
    <message>
        <source>follow the folder {path_path_name_or_path}</source>
        <translation>suivre le dossier {path_path_name_or_path}</translation>
    </message>
    <message>
        <source>forget the time zone</source>
        <translation>oublier le fuseau horaire</translation>
    </message>
    <message>
        <source>has so many pixels that it is refused</source>
        <translation>a tant de pixels qu’il est refusé</translation>
    </message>
    <message>
        <source>heed how fast an animal can travel</source>
        <translation>tenir compte de la vitesse possible d’un animal</translation>
    </message>
    <message>
        <source>heed that animals in one photograph are different</source>
        <translation>tenir compte de ce que les animaux d’une photographie sont différents</translation>
    </message>
    <message>
        <source>heed that identical files show the same animal</source>
        <translation>tenir compte de ce que des fichiers identiques montrent le même animal</translation>
    </message>
    <message>
        <source>heed which photographs are of one encounter</source>
        <translation>tenir compte des photographies d’une même rencontre</translation>
    </message>
    <message>
        <source>import {plan_name}</source>
        <translation>importer {plan_name}</translation>
    </message>
    <message>
        <source>is a kind of photograph this program cannot read</source>
        <translation>est un type de photo que ce programme ne sait pas lire</translation>
    </message>
    <message>
        <source>is cut off: its last part is missing</source>
        <translation>est coupé&#x202f;: la fin manque</translation>
    </message>
    <message>
        <source>is damaged and cannot be decoded</source>
        <translation>est abîmé et ne peut pas être décodé</translation>
    </message>
    <message>
        <source>is empty (0 bytes)</source>
        <translation>est vide (0 octet)</translation>
    </message>
    <message>
        <source>is not a photograph</source>
        <translation>n’est pas une photo</translation>
    </message>
    <message>
        <source>mark {marked} as fair</source>
        <translation>marquer {marked}&#x202f;: qualité moyenne</translation>
    </message>
    <message>
        <source>mark {marked} as good</source>
        <translation>marquer {marked}&#x202f;: bonne qualité</translation>
    </message>
    <message>
        <source>mark {marked} as identifiable</source>
        <translation>marquer {marked}&#x202f;: identifiable</translation>
    </message>
    <message>
        <source>mark {marked} as not identifiable</source>
        <translation>marquer {marked}&#x202f;: non identifiable</translation>
    </message>
    <message>
        <source>mark {marked} as poor</source>
        <translation>marquer {marked}&#x202f;: mauvaise qualité</translation>
    </message>
    <message>
        <source>mark {marked} as {word}</source>
        <translation>marquer {marked}&#x202f;: {word}</translation>
    </message>
    <message>
        <source>mark {marked} without a quality</source>
        <translation>marquer {marked}&#x202f;: sans qualité</translation>
    </message>
    <message>
        <source>mark {marked} without a side</source>
        <translation>marquer {marked}&#x202f;: sans côté</translation>
    </message>
    <message>
        <source>may not be read: permission denied</source>
        <translation>ne peut pas être lu&#x202f;: accès refusé</translation>
    </message>
    <message>
        <source>merge {value} into {target_label}</source>
        <translation>fusionner {value} dans {target_label}</translation>
    </message>
    <message>
        <source>move {value} to {target_label}</source>
        <translation>déplacer {value} vers {target_label}</translation>
    </message>
    <message>
        <source>name {group_label} {new_name}</source>
        <translation>nommer {group_label} {new_name}</translation>
    </message>
    <message>
        <source>not compare opposite sides</source>
        <translation>ne pas comparer les côtés opposés</translation>
    </message>
    <message>
        <source>not heed how fast an animal can travel</source>
        <translation>ne pas tenir compte de la vitesse possible d’un animal</translation>
    </message>
    <message>
        <source>not heed that animals in one photograph are different</source>
        <translation>ne pas tenir compte de ce que les animaux d’une photographie sont différents</translation>
    </message>
    <message>
        <source>not heed that identical files show the same animal</source>
        <translation>ne pas tenir compte de ce que des fichiers identiques montrent le même animal</translation>
    </message>
    <message>
        <source>not heed which photographs are of one encounter</source>
        <translation>ne pas tenir compte des photographies d’une même rencontre</translation>
    </message>
    <message>
        <source>note {and_join_what} of {known_name}</source>
        <translation>noter {and_join_what} de {known_name}</translation>
    </message>
    <message>
        <source>rename {group_label} to {new_name}</source>
        <translation>renommer {group_label} en {new_name}</translation>
    </message>
    <message>
        <source>seen from above</source>
        <translation>vue de dessus</translation>
    </message>
    <message>
        <source>seen from behind</source>
        <translation>vue de dos</translation>
    </message>
    <message>
        <source>seen from below</source>
        <translation>vue de dessous</translation>
    </message>
    <message>
        <source>seen from the front</source>
        <translation>vue de face</translation>
    </message>
    <message>
        <source>seen from the left</source>
        <translation>vue de gauche</translation>
    </message>
    <message>
        <source>seen from the right</source>
        <translation>vue de droite</translation>
    </message>
    <message>
        <source>set the clock of {camera} back to what it told</source>
        <translation>remettre l’horloge de {camera} à ce qu’elle indiquait</translation>
    </message>
    <message>
        <source>set the clock of {camera} by {offset_in_words_offset_s}</source>
        <translation>régler l’horloge de {camera} de {offset_in_words_offset_s}</translation>
    </message>
    <message>
        <source>set the time zone to {zone}</source>
        <translation>choisir le fuseau horaire {zone}</translation>
    </message>
    <message>
        <source>split {value} from {part_label}</source>
        <translation>séparer {value} de {part_label}</translation>
    </message>
    <message>
        <source>take back the answer about {names_0} and {names_1}</source>
        <translation>retirer la réponse sur {names_0} et {names_1}</translation>
    </message>
    <message>
        <source>take {len_names} stations from a table</source>
        <translation>prendre {len_names} stations d’un tableau</translation>
    </message>
    <message>
        <source>take {value} out of {value2}</source>
        <translation>sortir {value} de {value2}</translation>
    </message>
    <message>
        <source>timm lists them: list_models().</source>
        <translation>timm les énumère&#x202f;: list_models().</translation>
    </message>
    <message>
        <source>{file_name} is damaged, or was not packed by this program.</source>
        <translation>{file_name} est endommagé, ou n’a pas été empaqueté par ce programme.</translation>
    </message>
    <message>
        <source>{folder_name} is a file, not the folder of a project.</source>
        <translation>{folder_name} est un fichier, pas le dossier d’un projet.</translation>
    </message>
    <message>
        <source>{folder_name} is a file, so no project can be made there.</source>
        <translation>{folder_name} est un fichier&#x202f;: aucun projet ne peut y être créé.</translation>
    </message>
    <message>
        <source>{folder_name} is a file, so nothing can be kept in it.</source>
        <translation>{folder_name} est un fichier, rien ne peut donc y être gardé.</translation>
    </message>
    <message>
        <source>{known_name}, a folder inside {resolved_name}, is part of the project already.</source>
        <translation>{known_name}, un dossier dans {resolved_name}, fait déjà partie du projet.</translation>
    </message>
    <message>
        <source>{len_annotation_ids} photographs</source>
        <translation>{len_annotation_ids} photos</translation>
    </message>
    <message>
        <source>{names_0} and {names_1} are known to show different animals, so these groups cannot be one.</source>
        <translation>On sait que {names_0} et {names_1} montrent des animaux différents&#x202f;: ces groupes ne peuvent pas en être un seul.</translation>
    </message>
    <message>
        <source>{name} cannot be written to: nothing was saved.</source>
        <translation>{name} ne peut pas être écrit&#x202f;: rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} est abîmé.</translation>
    </message>
    <message>
        <source>{name} is in the way: nothing was written to {where}.</source>
        <translation>{name} gêne&#x202f;: rien n’a été écrit dans {where}.</translation>
    </message>
    <message>
        <source>{path_name} cannot be read.</source>
        <translation>{path_name} est illisible.</translation>
    </message>
    <message>
        <source>{path_name} has no column “station”.</source>
        <translation>{path_name} n’a pas de colonne «&#x202f;station&#x202f;».</translation>
    </message>
    <message>
        <source>{path_name} has no list of images, so it is no result of MegaDetector.</source>
        <translation>{path_name} n’a pas de liste d’images, ce n’est donc pas un résultat de MegaDetector.</translation>
    </message>
    <message>
        <source>{path_name} has no rows below its titles.</source>
        <translation>{path_name} n’a pas de lignes sous ses titres.</translation>
    </message>
    <message>
        <source>{path_name} is a folder.</source>
        <translation>{path_name} est un dossier.</translation>
    </message>
    <message>
        <source>{path_name} is a spreadsheet of the old kind, which cannot be read.</source>
        <translation>{path_name} est un tableur de l’ancien type, qui ne peut pas être lu.</translation>
    </message>
    <message>
        <source>{path_name} is damaged.</source>
        <translation>{path_name} est abîmé.</translation>
    </message>
    <message>
        <source>{path_name} is no table.</source>
        <translation>{path_name} n’est pas un tableau.</translation>
    </message>
    <message>
        <source>{path_name} is no whole JSON file.</source>
        <translation>{path_name} n’est pas un fichier JSON complet.</translation>
    </message>
    <message>
        <source>{path_name} is not a project of this program.</source>
        <translation>{path_name} n’est pas un projet de ce programme.</translation>
    </message>
    <message>
        <source>{path_name} is too large for a table of stations.</source>
        <translation>{path_name} est trop grand pour un tableau de stations.</translation>
    </message>
    <message>
        <source>{path_name} is too large.</source>
        <translation>{path_name} est trop grand.</translation>
    </message>
    <message>
        <source>{path_name} may not be written to.</source>
        <translation>Il n’est pas permis d’écrire dans {path_name}.</translation>
    </message>
    <message>
        <source>{path_path_name} overlaps with {path_other_path_name}, which is part of the project already.</source>
        <translation>{path_path_name} recouvre {path_other_path_name}, qui fait déjà partie du projet.</translation>
    </message>
    <message>
        <source>{place_name} cannot be read.</source>
        <translation>{place_name} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>{plain} is the label of another group.</source>
        <translation>{plain} est le nom d’un autre groupe.</translation>
    </message>
    <message>
        <source>{resolved_name} lies in {known_name}, which is part of the project already.</source>
        <translation>{resolved_name} est dans {known_name}, qui fait déjà partie du projet.</translation>
    </message>
    <message>
        <source>{self_path_name} holds boxes of a detector, and names no animals.</source>
        <translation>{self_path_name} contient des cadres d’un détecteur, et ne nomme aucun animal.</translation>
    </message>
    <message>
        <source>{self_user} has this project open {where} since {since}.</source>
        <translation>{self_user} a ce projet ouvert {where} depuis {since}.</translation>
    </message>
    <message>
        <source>{source_name} cannot be copied.</source>
        <translation>{source_name} ne peut pas être copié.</translation>
    </message>
    <message>
        <source>{table_path_name} does not tell the boxes of photographs.</source>
        <translation>{table_path_name} n’indique pas les cadres des photographies.</translation>
    </message>
    <message>
        <source>{table_path_name} tells nothing of the photographs.</source>
        <translation>{table_path_name} ne dit rien des photographies.</translation>
    </message>
    <message>
        <source>{target_name} cannot be written.</source>
        <translation>{target_name} ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>{title} cannot be “{text}”.</source>
        <translation>{title} ne peut pas être « {text} ».</translation>
    </message>
    <message>
        <source>“{card_name}” could not be kept in {library}: {error}.</source>
        <translation>«&#xa0;{card_name}&#xa0;» n’a pas pu être gardé dans {library}&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>“{card_name}” finds points in photographs: nothing can be compared by it alone.</source>
        <translation>«&#x202f;{card_name}&#x202f;» trouve des points sur les photos&#x202f;: seul, il ne permet pas de comparer.</translation>
    </message>
    <message>
        <source>“{card_name}” goes on from another model ({card_base}) that is not on this computer.</source>
        <translation>«&#xa0;{card_name}&#xa0;» part d’un autre modèle ({card_base}) qui n’est pas sur cet ordinateur.</translation>
    </message>
    <message>
        <source>“{card_name}” is needed by what was learned from it: {join_needing}.</source>
        <translation>«&#xa0;{card_name}&#xa0;» est nécessaire à ce qui en a été appris&#xa0;: {join_needing}.</translation>
    </message>
    <message>
        <source>“{card_name}” is no longer where its card says: {card_hub_repo}, {card_hub_file}.</source>
        <translation>«&#x202f;{card_name}&#x202f;» n’est plus là où l’indique sa fiche&#x202f;: {card_hub_repo}, {card_hub_file}.</translation>
    </message>
    <message>
        <source>“{card_name}” is no name for a model.</source>
        <translation>«&#x202f;{card_name}&#x202f;» n’est pas un nom pour un modèle.</translation>
    </message>
    <message>
        <source>“{card_name}” is not for commercial use (licence {card_licence}).</source>
        <translation>«&#x202f;{card_name}&#x202f;» n’est pas pour un usage commercial (licence {card_licence}).</translation>
    </message>
    <message>
        <source>“{card_name}” is not offered on the model hub.</source>
        <translation>«&#x202f;{card_name}&#x202f;» n’est pas offert par le dépôt de modèles.</translation>
    </message>
    <message>
        <source>“{file_name}” cannot be read.</source>
        <translation>«&#x202f;{file_name}&#x202f;» est illisible.</translation>
    </message>
    <message>
        <source>“{file_name}” cannot be used: it is {kind}.</source>
        <translation>«&#x202f;{file_name}&#x202f;» ne peut pas être utilisé&#x202f;: c’est {kind}.</translation>
    </message>
    <message>
        <source>“{file_name}” holds no projection of embeddings, though its card says so.</source>
        <translation>«&#xa0;{file_name}&#xa0;» ne contient aucune projection, bien que sa fiche le dise.</translation>
    </message>
    <message>
        <source>“{file_name}” is damaged or not a file of weights.</source>
        <translation>«&#x202f;{file_name}&#x202f;» est abîmé ou n’est pas un fichier de poids.</translation>
    </message>
    <message>
        <source>“{file_name}” is not a plain file of weights, so it is not opened: files like it can run programs.</source>
        <translation>«&#x202f;{file_name}&#x202f;» n’est pas un simple fichier de poids, il n’est donc pas ouvert&#x202f;: de tels fichiers peuvent lancer des programmes.</translation>
    </message>
    <message>
        <source>“{name}” could not be deleted: {error}.</source>
        <translation>«&#x202f;{name}&#x202f;» n’a pas pu être supprimé&#x202f;: {error}.</translation>
    </message>
    <message>
        <source>“{name}” does not tell by which camera and when it was taken.</source>
        <translation>«&#x202f;{name}&#x202f;» n’indique ni l’appareil ni le moment de la prise.</translation>
    </message>
    <message>
        <source>“{name}” is written as “{kept_name}”: Camtrap DP takes it for nothing known.</source>
        <translation>« {name} » est écrit « {kept_name} » : pour Camtrap DP, cela veut dire inconnu.</translation>
    </message>
    <message>
        <source>“{name}” {value}.</source>
        <translation>«&#x202f;{name}&#x202f;» {value}.</translation>
    </message>
    <message>
        <source>“{target_name}” is no name for a packed project.</source>
        <translation>«&#x202f;{target_name}&#x202f;» n’est pas un nom pour un projet empaqueté.</translation>
    </message>
    <message>
        <source>“{text}” does not tell by how much a clock was wrong.</source>
        <translation>«&#x202f;{text}&#x202f;» ne dit pas de combien une horloge se trompait.</translation>
    </message>
    <message>
        <source>“{text}” is no date for: {title}.</source>
        <translation>« {text} » n’est pas une date pour : {title}.</translation>
    </message>
    <message>
        <source>“{text}” is no number of degrees.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas un nombre de degrés.</translation>
    </message>
    <message>
        <source>“{text}” is not an argument of a model.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas un argument de modèle.</translation>
    </message>
    <message>
        <source>“{verdict}” about {names_0} and {names_1}</source>
        <translation>«&#x202f;{verdict}&#x202f;» pour {names_0} et {names_1}</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Accepted by a person, or proven by answers. Else the best estimate.</source>
        <translation>Accepté par une personne, ou prouvé par des réponses. Sinon, la meilleure estimation.</translation>
    </message>
    <message>
        <source>Between the cells of CSV tables</source>
        <translation>Entre les cellules des tableaux CSV</translation>
    </message>
    <message>
        <source>Call files by numbers</source>
        <translation>Nommer les fichiers par des numéros</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiées</translation>
    </message>
    <message>
        <source>How photographs get there</source>
        <translation>Comment les photos y arrivent</translation>
    </message>
    <message>
        <source>Linked, on the same disk</source>
        <translation>Liées, sur le même disque</translation>
    </message>
    <message>
        <source>Off, as places of rare animals are best kept quiet: stations and folders are called station-1, folder-1 and so on, and positions stay out.</source>
        <translation>Désactivé, car mieux vaut taire les lieux des animaux rares : stations et dossiers s&apos;appellent station-1, folder-1, etc., et les positions sont omises.</translation>
    </message>
    <message>
        <source>Only what people confirmed</source>
        <translation>Seulement ce qui est confirmé</translation>
    </message>
    <message>
        <source>Pointed to</source>
        <translation>Par des raccourcis</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Point-virgule</translation>
    </message>
    <message>
        <source>The files will lead to the animals: mind who gets them.</source>
        <translation>Les fichiers mèneront aux animaux : veillez à qui les reçoit.</translation>
    </message>
    <message>
        <source>What is told</source>
        <translation>Ce qui est révélé</translation>
    </message>
    <message>
        <source>With places</source>
        <translation>Avec les lieux</translation>
    </message>
    <message>
        <source>photograph-12.jpg: names of files may tell people or places.</source>
        <translation>photograph-12.jpg : les noms de fichiers peuvent révéler des personnes ou des lieux.</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Dossier pour les fichiers</translation>
    </message>
    <message>
        <source>For Excel, R, the archive and other programs. The files hold what is known now; export again whenever you like.</source>
        <translation>Pour Excel, R, l&apos;archive et d&apos;autres programmes. Les fichiers contiennent ce qui est su maintenant ; exportez de nouveau quand vous voulez.</translation>
    </message>
    <message>
        <source>How much is written</source>
        <translation>Ce qui est déjà écrit</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopped: nothing was written, and what was there is as it was.</source>
        <translation>Arrêté : rien n’a été écrit, et ce qui s’y trouvait est resté tel quel.</translation>
    </message>
    <message>
        <source>Where should the files go?</source>
        <translation>Où les fichiers doivent-ils aller ?</translation>
    </message>
    <message>
        <source>Into the folder</source>
        <translation>Dans le dossier</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Written to {folder}</source>
        <translation>Écrit dans {folder}</translation>
    </message>
</context>
<context>
    <name>Facet</name>
    <message>
        <source>A known animal</source>
        <translation>Un animal connu</translation>
    </message>
    <message>
        <source>A new animal</source>
        <translation>Un nouvel animal</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Animal</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>De dos</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Floue</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparée</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>D’en haut</translation>
    </message>
    <message>
        <source>From below</source>
        <translation>D’en bas</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>De face</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bonne</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>Dans aucun groupe</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Côté gauche</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Absente</translation>
    </message>
    <message>
        <source>Near-duplicates</source>
        <translation>Quasi-doublons</translation>
    </message>
    <message>
        <source>No station</source>
        <translation>Sans station</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Pas encore comparée</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Non jugée</translation>
    </message>
    <message>
        <source>Out of the study</source>
        <translation>Hors étude</translation>
    </message>
    <message>
        <source>Perhaps a known animal</source>
        <translation>Peut-être un animal connu</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Mauvaise</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Côté droit</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Côté</translation>
    </message>
    <message>
        <source>Side not known</source>
        <translation>Côté inconnu</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Petite</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>Trop claire</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Trop sombre</translation>
    </message>
    <message>
        <source>With a box</source>
        <translation>Avec cadre</translation>
    </message>
    <message>
        <source>Without a box</source>
        <translation>Sans cadre</translation>
    </message>
    <message>
        <source>as the camera wrote it</source>
        <translation>écrite par l’appareil</translation>
    </message>
    <message>
        <source>from a table</source>
        <translation>d’un tableau</translation>
    </message>
    <message>
        <source>from the name of the file</source>
        <translation>du nom du fichier</translation>
    </message>
    <message>
        <source>from the time of the file</source>
        <translation>de l’heure du fichier</translation>
    </message>
</context>
<context>
    <name>FacetPopup</name>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Chercher dans la liste</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
</context>
<context>
    <name>FactSettings</name>
    <message>
        <source> km/h</source>
        <translation> km/h</translation>
    </message>
    <message>
        <source>Certain: nobody is asked about it. {pairs}</source>
        <translation>Certain&#x202f;: personne n’est interrogé là-dessus. {pairs}</translation>
    </message>
    <message>
        <source>Fastest travel of an animal, in km/h</source>
        <translation>Déplacement le plus rapide d’un animal, en km/h</translation>
    </message>
    <message>
        <source>Identical files show the same animal</source>
        <translation>Des fichiers identiques montrent le même animal</translation>
    </message>
    <message>
        <source>Lifted one by one: {n}.</source>
        <translation>Levés un par un&#x202f;: {n}.</translation>
    </message>
    <message>
        <source>No animal travels faster than</source>
        <translation>Aucun animal ne se déplace à plus de</translation>
    </message>
    <message>
        <source>Opposite sides of animals are not compared</source>
        <translation>Les côtés opposés des animaux ne sont pas comparés</translation>
    </message>
    <message>
        <source>Photographs of one encounter are likelier of the same animal</source>
        <translation>Les photographies d’une rencontre sont plus probablement du même animal</translation>
    </message>
    <message>
        <source>Strong, but an answer prevails. With time and position: {photographs}.</source>
        <translation>Fort, mais une réponse l’emporte. Avec heure et position&#x202f;: {photographs}.</translation>
    </message>
    <message>
        <source>Switch it off where both sides look the same. With a side: {photographs}.</source>
        <translation>À désactiver si les deux côtés se ressemblent. Avec un côté&#x202f;: {photographs}.</translation>
    </message>
    <message>
        <source>Taken into account before anybody is asked, so that fewer questions are left.</source>
        <translation>Pris en compte avant toute question, pour qu’il en reste moins.</translation>
    </message>
    <message>
        <source>Two animals in one photograph are different</source>
        <translation>Deux animaux sur une photographie sont différents</translation>
    </message>
    <message>
        <source>Weak: how much it counts is learnt from the answers. In encounters of several: {photographs}.</source>
        <translation>Faible&#x202f;: son poids s’apprend des réponses. Dans des rencontres de plusieurs&#x202f;: {photographs}.</translation>
    </message>
    <message>
        <source>What the photographs themselves tell</source>
        <translation>Ce que disent les photographies elles-mêmes</translation>
    </message>
    <message numerus="yes">
        <source>{n} pairs.</source>
        <translation>
            <numerusform>{n} paire.</numerusform>
            <numerusform>{n} paires.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Farewell</name>
    <message>
        <source>Closing…</source>
        <translation>Fermeture…</translation>
    </message>
    <message>
        <source>What you did is being saved.</source>
        <translation>Votre travail est en cours d’enregistrement.</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>No other photograph in this group yet</source>
        <translation>Pas encore d’autre photo dans ce groupe</translation>
    </message>
    <message>
        <source>Other photographs of the same group: {n}</source>
        <translation>Autres photos du même groupe&#x202f;: {n}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Clear all</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Filter by: {what}</source>
        <translation>Filtrer par&#x202f;: {what}</translation>
    </message>
    <message>
        <source>From {day} on</source>
        <translation>À partir du {day}</translation>
    </message>
    <message>
        <source>Photographs that are nearly the same as another one, beside each other</source>
        <translation>Photos presque identiques à une autre, côte à côte</translation>
    </message>
    <message>
        <source>Search files, stations and animals</source>
        <translation>Chercher fichiers, stations et animaux</translation>
    </message>
    <message>
        <source>Search the photographs</source>
        <translation>Chercher des photos</translation>
    </message>
    <message>
        <source>Take away the filter {filter}</source>
        <translation>Enlever le filtre {filter}</translation>
    </message>
    <message>
        <source>Take away: {filter}</source>
        <translation>Enlever&#x202f;: {filter}</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Jusqu’au {day}</translation>
    </message>
    <message>
        <source>Words: {words}</source>
        <translation>Mots&#x202f;: {words}</translation>
    </message>
    <message>
        <source>{facet}: {values}</source>
        <translation>{facet}&#x202f;: {values}</translation>
    </message>
    <message>
        <source>{facet}: {values} and {n} more</source>
        <translation>{facet}&#x202f;: {values} et {n} de plus</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
</context>
<context>
    <name>FiveDesk</name>
    <message>
        <source>Leave it for later.</source>
        <translation>Laisser pour plus tard.</translation>
    </message>
    <message>
        <source>Saved: none of these</source>
        <translation>Enregistré&#x202f;: aucun de ceux-ci</translation>
    </message>
    <message>
        <source>Saved: probably none of these</source>
        <translation>Enregistré&#x202f;: probablement aucun de ceux-ci</translation>
    </message>
    <message>
        <source>Saved: probably the same as number {n}</source>
        <translation>Enregistré&#x202f;: probablement identique au numéro {n}</translation>
    </message>
    <message>
        <source>Saved: the same as number {n}</source>
        <translation>Enregistré&#x202f;: identique au numéro {n}</translation>
    </message>
    <message>
        <source>Saved: unsure</source>
        <translation>Enregistré&#x202f;: incertain</translation>
    </message>
    <message>
        <source>Take the last thing you did back, as often as you like.</source>
        <translation>Annule votre dernière action, autant de fois que vous voulez.</translation>
    </message>
    <message>
        <source>Which of these is it?</source>
        <translation>Lequel de ceux-ci est-ce&#x202f;?</translation>
    </message>
    <message>
        <source>You cannot tell which of these it is, or whether it is any.</source>
        <translation>Vous ne pouvez pas dire lequel c’est, ni si c’en est un.</translation>
    </message>
</context>
<context>
    <name>FiveView</name>
    <message>
        <source>A photograph and those it may be the same animal as</source>
        <translation>Une photo et celles qui montrent peut-être le même animal</translation>
    </message>
    <message>
        <source>This photograph cannot be read now.</source>
        <translation>Cette photo est illisible pour l’instant.</translation>
    </message>
</context>
<context>
    <name>FoldedPart</name>
    <message>
        <source>Folded away</source>
        <translation>Replié</translation>
    </message>
    <message>
        <source>Open; press to fold it away</source>
        <translation>Ouvert&#x202f;; appuyer pour replier</translation>
    </message>
</context>
<context>
    <name>FolderForm</name>
    <message>
        <source>All photographs</source>
        <translation>Toutes les photographies</translation>
    </message>
    <message>
        <source>Animals: {n}, in {photographs}: {names} …</source>
        <translation>Animaux : {n}, dans {photographs} : {names} …</translation>
    </message>
    <message>
        <source>Folder of the known animals</source>
        <translation>Dossier des animaux connus</translation>
    </message>
    <message>
        <source>Folders of level {n}</source>
        <translation>Dossiers de niveau {n}</translation>
    </message>
    <message>
        <source>Level of folders that names the animals</source>
        <translation>Niveau de dossiers qui nomme les animaux</translation>
    </message>
    <message>
        <source>Photographs that show known animals</source>
        <translation>Photographies qui montrent des animaux connus</translation>
    </message>
    <message>
        <source>The folder each photograph lies in</source>
        <translation>Le dossier où se trouve chaque photographie</translation>
    </message>
    <message>
        <source>The folders are being read.</source>
        <translation>Les dossiers sont en train d’être lus.</translation>
    </message>
    <message>
        <source>The folders of photographs themselves</source>
        <translation>Les dossiers de photographies eux-mêmes</translation>
    </message>
    <message>
        <source>There are no folders to take names from.</source>
        <translation>Il n’y a pas de dossiers dont tirer des noms.</translation>
    </message>
    <message>
        <source>Which folders are named after animals?</source>
        <translation>Quels dossiers portent le nom des animaux ?</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>A folder of photographs, with all folders inside it</source>
        <translation>Un dossier de photos, avec tous les dossiers qu’il contient</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Drop folders here; folders inside them are found too.</source>
        <translation>Déposez des dossiers ici&#x202f;; leurs sous-dossiers sont trouvés aussi.</translation>
    </message>
    <message>
        <source>Folders of photographs</source>
        <translation>Dossiers de photos</translation>
    </message>
    <message>
        <source>Leave this folder out; nothing in it is touched.</source>
        <translation>Ne plus utiliser ce dossier&#x202f;; rien n’y est touché.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>FolderPlaces</name>
    <message>
        <source>The photographs of {old} seem to be in {new} now.</source>
        <translation>Les photos de {old} semblent être maintenant dans {new}.</translation>
    </message>
    <message>
        <source>{n} of {total} files looked at fit. Say whether that is right.</source>
        <translation>{n} des {total} fichiers examinés correspondent. Dites si c’est juste.</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Found in {place}: {n} of {total} files looked at fit.</source>
        <translation>Trouvé dans {place}&#x202f;: {n} fichiers sur {total} examinés concordent.</translation>
    </message>
    <message>
        <source>It is now here…</source>
        <translation>Il est maintenant ici…</translation>
    </message>
    <message>
        <source>It is there.</source>
        <translation>Il est là.</translation>
    </message>
    <message>
        <source>Looking into {place}…</source>
        <translation>Recherche dans {place}…</translation>
    </message>
    <message>
        <source>Not found now. Connect its disk or card, or show where it is.</source>
        <translation>Introuvable pour l’instant. Branchez son disque ou sa carte, ou montrez où il est.</translation>
    </message>
    <message>
        <source>Show where {place} is now</source>
        <translation>Montrer où {place} est maintenant</translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>Utiliser ce dossier</translation>
    </message>
</context>
<context>
    <name>FormatRow</name>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Options of {format}</source>
        <translation>Options de {format}</translation>
    </message>
    <message numerus="yes">
        <source>{n} rows</source>
        <translation>
            <numerusform>{n} ligne</numerusform>
            <numerusform>{n} lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FrameNotice</name>
    <message>
        <source>Draw boxes around the animals, one photograph after the other</source>
        <translation>Tracer des cadres autour des animaux, une photo après l’autre</translation>
    </message>
    <message>
        <source>Groups keep to one station each: the background may be compared, not the animal. A box around each animal helps.</source>
        <translation>Les groupes s’en tiennent à une station chacun&#x202f;: c’est peut-être le fond qui est comparé, non l’animal. Un cadre autour de chaque animal aide.</translation>
    </message>
    <message>
        <source>Many photographs have the same background, which may be compared instead of the animal. A box around each animal helps.</source>
        <translation>Beaucoup de photos ont le même fond, qui est peut-être comparé au lieu de l’animal. Un cadre autour de chaque animal aide.</translation>
    </message>
    <message>
        <source>Put this notice away</source>
        <translation>Fermer cet avis</translation>
    </message>
    <message>
        <source>Quick crop</source>
        <translation>Recadrage rapide</translation>
    </message>
</context>
<context>
    <name>FurtherModels</name>
    <message>
        <source>Also compare by</source>
        <translation>Comparer aussi par</translation>
    </message>
    <message>
        <source>Also compare by {model}</source>
        <translation>Comparer aussi par {model}</translation>
    </message>
    <message>
        <source>To compare by a second model, too, add one under Models.</source>
        <translation>Pour comparer aussi par un second modèle, ajoutez-en un sous Modèles.</translation>
    </message>
</context>
<context>
    <name>GeneralSettings</name>
    <message>
        <source>Answers are kept with the name of who gave them.</source>
        <translation>Les réponses sont gardées avec le nom de leur auteur.</translation>
    </message>
    <message>
        <source>Answers need a name to go with them.</source>
        <translation>Les réponses doivent porter un nom.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Vider la liste</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>It is spoken from the next start on.</source>
        <translation>Elle sera utilisée au prochain démarrage.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Long work</source>
        <translation>Travaux longs</translation>
    </message>
    <message>
        <source>Pause on battery</source>
        <translation>Pause sur batterie</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Text size {n} %</source>
        <translation>Taille du texte {n}&#x202f;%</translation>
    </message>
    <message>
        <source>The list on the start page. The projects themselves are not touched.</source>
        <translation>La liste de la page d’accueil. Les projets eux-mêmes ne sont pas touchés.</translation>
    </message>
    <message>
        <source>The open project is closed and opened again under this name.</source>
        <translation>Le projet ouvert est fermé, puis rouvert sous ce nom.</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Utiliser ce nom</translation>
    </message>
    <message>
        <source>What was answered before keeps its name.</source>
        <translation>Les réponses d’avant gardent leur nom.</translation>
    </message>
    <message>
        <source>While photographs are looked for and compared, the computer stays awake. On battery that work can wait until it is plugged in again.</source>
        <translation>Pendant la recherche et la comparaison des photos, l’ordinateur reste éveillé. Sur batterie, ce travail peut attendre qu’il soit rebranché.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}&#x202f;%</translation>
    </message>
    <message numerus="yes">
        <source>{n} projects are listed.</source>
        <translation>
            <numerusform>{n} projet est listé.</numerusform>
            <numerusform>{n} projets sont listés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupActs</name>
    <message>
        <source>A group is proven when it still holds if any one answer is wrong.</source>
        <translation>Un groupe est prouvé quand il tient même si l’une des réponses, quelle qu’elle soit, est fausse.</translation>
    </message>
    <message numerus="yes">
        <source>Accepted {n} proven groups.</source>
        <translation>
            <numerusform>{n} groupe prouvé accepté.</numerusform>
            <numerusform>{n} groupes prouvés acceptés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted: {groups}</source>
        <translation>Acceptés&#x202f;: {groups}</translation>
    </message>
    <message>
        <source>Choose at least two groups to merge.</source>
        <translation>Choisissez au moins deux groupes à fusionner.</translation>
    </message>
    <message>
        <source>Choose groups that are not accepted yet.</source>
        <translation>Choisissez des groupes pas encore acceptés.</translation>
    </message>
    <message>
        <source>Choose one group to name it.</source>
        <translation>Choisissez un groupe à nommer.</translation>
    </message>
    <message>
        <source>Click them; hold Ctrl or Shift to mark several.</source>
        <translation>Cliquez dessus&#x202f;; maintenez Ctrl ou Maj pour en marquer plusieurs.</translation>
    </message>
    <message>
        <source>Ctrl+Z takes it back.</source>
        <translation>Ctrl+Z pour annuler.</translation>
    </message>
    <message>
        <source>Hold Ctrl or Shift while you choose.</source>
        <translation>Maintenez Ctrl ou Maj en choisissant.</translation>
    </message>
    <message>
        <source>Keep the name {name}</source>
        <translation>Garder le nom {name}</translation>
    </message>
    <message>
        <source>Made a group of {photographs}.</source>
        <translation>Nouveau groupe&#x202f;: {photographs}.</translation>
    </message>
    <message>
        <source>Mark the photographs first.</source>
        <translation>Marquez d’abord les photos.</translation>
    </message>
    <message>
        <source>Merged {n} groups into {name}.</source>
        <translation>{n} groupes fusionnés dans {name}.</translation>
    </message>
    <message>
        <source>Moved {photographs} to {group}.</source>
        <translation>Déplacé vers {group}&#x202f;: {photographs}.</translation>
    </message>
    <message>
        <source>No group is proven yet.</source>
        <translation>Aucun groupe n’est encore prouvé.</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Noté.</translation>
    </message>
    <message>
        <source>Nothing would be left in the group: mark fewer photographs.</source>
        <translation>Il ne resterait rien dans le groupe&#x202f;: marquez moins de photos.</translation>
    </message>
    <message>
        <source>Taken out: {photographs}</source>
        <translation>Sorti&#x202f;: {photographs}</translation>
    </message>
    <message>
        <source>They are in {group} already.</source>
        <translation>Elles sont déjà dans {group}.</translation>
    </message>
    <message>
        <source>until the next grouping under Photographs, “Not grouped yet”.</source>
        <translation>jusqu’au prochain groupement sous Photos, «&#x202f;Pas encore groupée&#x202f;».</translation>
    </message>
    <message>
        <source>{before} is now called {name}.</source>
        <translation>{before} s’appelle maintenant {name}.</translation>
    </message>
</context>
<context>
    <name>GroupBrowser</name>
    <message>
        <source>All groups</source>
        <translation>Tous les groupes</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Par statut</translation>
    </message>
    <message>
        <source>First seen first</source>
        <translation>Premiers vus</translation>
    </message>
    <message>
        <source>Hide single photographs ({n})</source>
        <translation>Cacher les photos isolées ({n})</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Plus grands</translation>
    </message>
    <message>
        <source>Last seen first</source>
        <translation>Derniers vus</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À examiner</translation>
    </message>
    <message>
        <source>No group matches. Clear the search to see all.</source>
        <translation>Aucun groupe ne correspond. Effacez la recherche pour tous les voir.</translation>
    </message>
    <message>
        <source>Order of the groups</source>
        <translation>Ordre des groupes</translation>
    </message>
    <message>
        <source>Search by name, station, tag, notes</source>
        <translation>Chercher par nom, station, étiquette, notes</translation>
    </message>
    <message>
        <source>Search the groups</source>
        <translation>Chercher des groupes</translation>
    </message>
    <message>
        <source>Show only groups that are</source>
        <translation>Ne montrer que les groupes</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sortir</translation>
    </message>
</context>
<context>
    <name>GroupDetails</name>
    <message>
        <source>Accept the group or give it a name, to note more of it.</source>
        <translation>Acceptez le groupe ou nommez-le, pour en noter plus.</translation>
    </message>
    <message>
        <source>Anything worth knowing</source>
        <translation>Tout ce qui est bon à savoir</translation>
    </message>
    <message>
        <source>Life stage</source>
        <translation>Stade de vie</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Étiquettes, séparées par des virgules</translation>
    </message>
    <message>
        <source>collared, torn ear</source>
        <translation>collier, oreille déchirée</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
</context>
<context>
    <name>GroupList</name>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
</context>
<context>
    <name>GroupMembers</name>
    <message>
        <source>Photographs of the group</source>
        <translation>Photos du groupe</translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message>
        <source>Choose a group to see all its photographs.</source>
        <translation>Choisissez un groupe pour voir toutes ses photos.</translation>
    </message>
    <message>
        <source>Mark those that do not belong.</source>
        <translation>Marquez celles qui n’en sont pas.</translation>
    </message>
    <message numerus="yes">
        <source>{n} marked</source>
        <translation>
            <numerusform>{n} marquée</numerusform>
            <numerusform>{n} marquées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Chercher dans le manuel</translation>
    </message>
    <message>
        <source>The manual says nothing about “{words}”.</source>
        <translation>Le manuel ne dit rien de « {words} ».</translation>
    </message>
    <message>
        <source>This link leads to the internet. Open it in your browser?</source>
        <translation>Ce lien mène à Internet. L’ouvrir dans le navigateur ?</translation>
    </message>
    <message>
        <source>{chapter} – Manual</source>
        <translation>{chapter} – Manuel</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Added</source>
        <translation>Ajoutées</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Animal</translation>
    </message>
    <message>
        <source>Animal, person or vehicle</source>
        <translation>Animal, personne ou véhicule</translation>
    </message>
    <message>
        <source>Box, in one cell</source>
        <translation>Cadre, dans une cellule</translation>
    </message>
    <message>
        <source>Box: bottom</source>
        <translation>Cadre : bas</translation>
    </message>
    <message>
        <source>Box: height</source>
        <translation>Cadre : hauteur</translation>
    </message>
    <message>
        <source>Box: left</source>
        <translation>Cadre : gauche</translation>
    </message>
    <message>
        <source>Box: right</source>
        <translation>Cadre : droite</translation>
    </message>
    <message>
        <source>Box: top</source>
        <translation>Cadre : haut</translation>
    </message>
    <message>
        <source>Box: width</source>
        <translation>Cadre : largeur</translation>
    </message>
    <message>
        <source>Confidence of the detector</source>
        <translation>Confiance du détecteur</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Content of the file (SHA-256)</source>
        <translation>Contenu du fichier (SHA-256)</translation>
    </message>
    <message>
        <source>Date, perhaps with the time</source>
        <translation>Date, peut-être avec l’heure</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>File of the photograph</source>
        <translation>Fichier de la photographie</translation>
    </message>
    <message>
        <source>Folder of the file</source>
        <translation>Dossier du fichier</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure (seule)</translation>
    </message>
    <message>
        <source>How sure it is</source>
        <translation>À quel point c’est sûr</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Déjà connues</translation>
    </message>
    <message>
        <source>Life stage</source>
        <translation>Stade de vie</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Non comprises</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mises de côté</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Côté</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Espèce</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Back</source>
        <translation>De dos</translation>
    </message>
    <message>
        <source>CSV files</source>
        <translation>Fichiers CSV</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>See what would happen</source>
        <translation>Voir ce qui se passerait</translation>
    </message>
    <message>
        <source>Where should the list go?</source>
        <translation>Où la liste doit-elle aller ?</translation>
    </message>
</context>
<context>
    <name>ImportLineModel</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Name or value</source>
        <translation>Nom ou valeur</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’elle devient</translation>
    </message>
</context>
<context>
    <name>ImportResult</name>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Nothing was changed yet. Rows that would change something: {n}.</source>
        <translation>Rien n’a encore été changé. Lignes qui changeraient quelque chose : {n}.</translation>
    </message>
    <message>
        <source>Save this list…</source>
        <translation>Enregistrer cette liste…</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>Il n’y a rien à importer.</translation>
    </message>
    <message>
        <source>What becomes of each row</source>
        <translation>Ce que devient chaque ligne</translation>
    </message>
</context>
<context>
    <name>ImportSource</name>
    <message>
        <source>Boxes of a detector, such as MegaDetector</source>
        <translation>Cadres d’un détecteur, comme MegaDetector</translation>
    </message>
    <message>
        <source>Boxes: {n}, in {photographs}. Without an animal, and out of the study: {others}.</source>
        <translation>Cadres : {n}, dans {photographs}. Sans animal, et hors de l’étude : {others}.</translation>
    </message>
    <message>
        <source>CSV, .xlsx, or JSON of MegaDetector</source>
        <translation>CSV, .xlsx ou JSON de MegaDetector</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Examples. Solid boxes count; of dashed ones the detector is not sure enough.</source>
        <translation>Exemples. Les cadres pleins comptent ; le détecteur n’est pas assez sûr de ceux en tirets.</translation>
    </message>
    <message>
        <source>File to import</source>
        <translation>Fichier à importer</translation>
    </message>
    <message>
        <source>How sure the detector must be, from 0 to 1</source>
        <translation>À quel point le détecteur doit être sûr, de 0 à 1</translation>
    </message>
    <message>
        <source>Known animals, from a table</source>
        <translation>Animaux connus, d’un tableau</translation>
    </message>
    <message>
        <source>Known animals, from the names of folders</source>
        <translation>Animaux connus, des noms de dossiers</translation>
    </message>
    <message>
        <source>Least confidence</source>
        <translation>Confiance minimale</translation>
    </message>
    <message>
        <source>Names that name no animal</source>
        <translation>Noms qui ne nomment aucun animal</translation>
    </message>
    <message>
        <source>Names that name no animal, with commas between them</source>
        <translation>Noms qui ne nomment aucun animal, séparés par des virgules</translation>
    </message>
    <message>
        <source>Only animals that were accepted</source>
        <translation>Seulement les animaux acceptés</translation>
    </message>
    <message>
        <source>Tables and results of detectors</source>
        <translation>Tableaux et résultats de détecteurs</translation>
    </message>
    <message>
        <source>The boxes are being counted.</source>
        <translation>Les cadres sont en train d’être comptés.</translation>
    </message>
    <message>
        <source>Which file should be imported?</source>
        <translation>Quel fichier faut-il importer ?</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Imported {name}: {n} added, {conflicts} left as they were.</source>
        <translation>{name} importé : {n} ajoutées, {conflicts} laissées telles quelles.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Something is being imported already.</source>
        <translation>Une importation est déjà en cours.</translation>
    </message>
    <message>
        <source>Undo takes all of it back.</source>
        <translation>Annuler reprend le tout.</translation>
    </message>
</context>
<context>
    <name>IndividualsPage</name>
    <message>
        <source>Accept all proven ({n})</source>
        <translation>Accepter tous les prouvés ({n})</translation>
    </message>
    <message>
        <source>Choose two groups to compare them.</source>
        <translation>Choisissez deux groupes à comparer.</translation>
    </message>
    <message>
        <source>Hold Ctrl or Shift while you choose.</source>
        <translation>Maintenez Ctrl ou Maj en choisissant.</translation>
    </message>
    <message>
        <source>Individuals</source>
        <translation>Individus</translation>
    </message>
    <message numerus="yes">
        <source>{n} accepted</source>
        <translation>
            <numerusform>{n} accepté</numerusform>
            <numerusform>{n} acceptés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} shown</source>
        <translation>
            <numerusform>{n} montré</numerusform>
            <numerusform>{n} montrés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Insight</name>
    <message>
        <source>Left out, as they tell no time: {photographs}.</source>
        <translation>Laissées de côté, car sans date&#x202f;: {photographs}.</translation>
    </message>
    <message>
        <source>The photographs of known animals tell no time: what is counted over time needs one.</source>
        <translation>Les photos des animaux connus n’ont pas de date&#x202f;: il en faut une pour compter dans le temps.</translation>
    </message>
    <message>
        <source>There is something to count here when photographs have been grouped.</source>
        <translation>Il y aura de quoi compter quand des photos auront été groupées.</translation>
    </message>
</context>
<context>
    <name>InsightPage</name>
    <message>
        <source>Accepted individuals only</source>
        <translation>Individus acceptés seulement</translation>
    </message>
    <message>
        <source>Add photographs: how alike they are is shown here.</source>
        <translation>Ajoutez des photos&#x202f;: leur ressemblance est montrée ici.</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Laying out the photographs: {share} %</source>
        <translation>Mise en place des photos&#x202f;: {share}&#x202f;%</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistré sous {file}</translation>
    </message>
    <message>
        <source>The map comes when the photographs have been compared.</source>
        <translation>La carte viendra quand les photos auront été comparées.</translation>
    </message>
    <message>
        <source>The numbers were copied as CSV.</source>
        <translation>Les chiffres ont été copiés en CSV.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press a key…</source>
        <translation>Appuyez sur une touche…</translation>
    </message>
    <message>
        <source>{action}: {keys}</source>
        <translation>{action}&#x202f;: {keys}</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>All as usual</source>
        <translation>Toutes par défaut</translation>
    </message>
    <message>
        <source>All keys are as usual.</source>
        <translation>Toutes les touches sont par défaut.</translation>
    </message>
    <message>
        <source>Click on a key to choose another one.</source>
        <translation>Cliquez sur une touche pour en choisir une autre.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Mouse, on a photograph</source>
        <translation>Souris, sur une photo</translation>
    </message>
    <message>
        <source>Tab moves from one thing to the next; choose another key.</source>
        <translation>Tab passe d’un élément au suivant&#x202f;; choisissez une autre touche.</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>Touche par défaut</translation>
    </message>
    <message>
        <source>{action} has its usual key again.</source>
        <translation>{action} a de nouveau sa touche par défaut.</translation>
    </message>
    <message>
        <source>{action} is {keys} now.</source>
        <translation>{action} est maintenant {keys}.</translation>
    </message>
    <message>
        <source>{action}: press the new key. Escape leaves it as it is.</source>
        <translation>{action}&#x202f;: appuyez sur la nouvelle touche. Échap la laisse telle quelle.</translation>
    </message>
    <message>
        <source>{keys} means “{action}” ({place}) already; choose another key.</source>
        <translation>{keys} sert déjà à «&#x202f;{action}&#x202f;» ({place})&#x202f;; choisissez une autre touche.</translation>
    </message>
</context>
<context>
    <name>Known</name>
    <message>
        <source>also {names}</source>
        <translation>aussi {names}</translation>
    </message>
</context>
<context>
    <name>LearnDialog</name>
    <message>
        <source>A copy of the model learns your animals from what you answered. Some answers are held back to see whether that helped, and the new model is offered only if it did. No answer is ever changed.</source>
        <translation>Une copie du modèle apprend vos animaux de ce que vous avez répondu. Quelques réponses sont mises de côté pour voir si cela a aidé, et le nouveau modèle n’est proposé que si c’est le cas. Aucune réponse n’est jamais changée.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Comparing the old model and the new one on held-back answers…</source>
        <translation>Comparaison de l’ancien modèle et du nouveau sur des réponses mises de côté…</translation>
    </message>
    <message>
        <source>Finding an animal again, on held-back answers</source>
        <translation>Reconnaître un animal, avec des réponses mises de côté</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>How much of the model learns</source>
        <translation>Quelle part du modèle apprend</translation>
    </message>
    <message>
        <source>It can go on where it stopped, from the answers there were by then.</source>
        <translation>Il peut continuer là où il s’est arrêté, avec les réponses d’alors.</translation>
    </message>
    <message>
        <source>It waits until all photographs are compared.</source>
        <translation>Il attend que toutes les photos soient comparées.</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Garder l’ancien</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Apprendre</translation>
    </message>
    <message>
        <source>Learn from my answers</source>
        <translation>Apprendre de mes réponses</translation>
    </message>
    <message>
        <source>Learning stopped by a fault of the program.</source>
        <translation>L’apprentissage s’est arrêté par une faute du programme.</translation>
    </message>
    <message>
        <source>Learning was interrupted.</source>
        <translation>L’apprentissage a été interrompu.</translation>
    </message>
    <message>
        <source>Looking at your answers…</source>
        <translation>Examen de vos réponses…</translation>
    </message>
    <message>
        <source>Measuring on ten steps what it takes on this computer…</source>
        <translation>Mesure, sur dix pas, du temps que cela prend sur cet ordinateur…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Paused at step {step} of {n}. Nothing of it is lost.</source>
        <translation>En pause au pas {step} sur {n}. Rien n’en est perdu.</translation>
    </message>
    <message>
        <source>Progress of learning</source>
        <translation>Avancement de l’apprentissage</translation>
    </message>
    <message>
        <source>Step {step} of {n}</source>
        <translation>Pas {step} sur {n}</translation>
    </message>
    <message>
        <source>Still to be learned</source>
        <translation>Reste à apprendre</translation>
    </message>
    <message>
        <source>Stop for good; the old model stays</source>
        <translation>Arrêter pour de bon&#xa0;; l’ancien modèle reste</translation>
    </message>
    <message>
        <source>Stop for now; it goes on where it stopped</source>
        <translation>Arrêter pour l’instant&#xa0;; il continue là où il s’est arrêté</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Use the new model</source>
        <translation>Utiliser le nouveau modèle</translation>
    </message>
    <message>
        <source>What it learns from</source>
        <translation>De quoi il apprend</translation>
    </message>
    <message>
        <source>Your answers and the model of the project are as they were.</source>
        <translation>Vos réponses et le modèle du projet sont comme avant.</translation>
    </message>
    <message>
        <source>{duration} on this computer, in the background. You can go on answering.</source>
        <translation>{duration} sur cet ordinateur, en arrière-plan. Vous pouvez continuer à répondre.</translation>
    </message>
</context>
<context>
    <name>LearnedVersions</name>
    <message>
        <source>Go back to “{model}”</source>
        <translation>Revenir à «&#xa0;{model}&#xa0;»</translation>
    </message>
    <message>
        <source>Learn from my answers…</source>
        <translation>Apprendre de mes réponses…</translation>
    </message>
    <message>
        <source>Learned from your answers</source>
        <translation>Appris de vos réponses</translation>
    </message>
    <message>
        <source>The model can learn your animals from what you answered. Nothing was learned yet.</source>
        <translation>Le modèle peut apprendre vos animaux de ce que vous avez répondu. Rien n’a encore été appris.</translation>
    </message>
    <message>
        <source>Use this version</source>
        <translation>Utiliser cette version</translation>
    </message>
    <message>
        <source>What was learned from the answers</source>
        <translation>Ce qui a été appris des réponses</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>A light layer on top (recommended)</source>
        <translation>Une couche légère par-dessus (conseillé)</translation>
    </message>
    <message>
        <source>Answers “different”</source>
        <translation>Réponses «&#xa0;différent&#xa0;»</translation>
    </message>
    <message>
        <source>Answers “same”</source>
        <translation>Réponses «&#xa0;identique&#xa0;»</translation>
    </message>
    <message>
        <source>Groups joined by answers</source>
        <translation>Groupes réunis par des réponses</translation>
    </message>
    <message>
        <source>How far above all others the photographs of the same animal come when one is looked up; 1 is always first. This was measured on {n} animals that nothing was learned from; the true gain most likely lies between {low} and {high}.</source>
        <translation>À quel point les photos du même animal arrivent avant toutes les autres quand on en cherche une ; 1, c&apos;est toujours en premier. Mesuré sur {n} animaux dont rien n&apos;a été appris ; le gain réel se situe très probablement entre {low} et {high}.</translation>
    </message>
    <message>
        <source>It can go on where it stopped; until then nothing is changed.</source>
        <translation>Il peut continuer là où il s’est arrêté&#xa0;; d’ici là, rien n’est changé.</translation>
    </message>
    <message>
        <source>Learning did not help: {before} before, {after} after, on {held}.</source>
        <translation>L’apprentissage n’a pas aidé&#xa0;: {before} avant, {after} après, sur {held}.</translation>
    </message>
    <message>
        <source>Learning from your answers</source>
        <translation>Apprentissage de vos réponses</translation>
    </message>
    <message>
        <source>Learning from your answers was interrupted.</source>
        <translation>L’apprentissage de vos réponses a été interrompu.</translation>
    </message>
    <message>
        <source>Learning helped: {before} before, {after} after, on {held}.</source>
        <translation>L’apprentissage a aidé&#xa0;: {before} avant, {after} après, sur {held}.</translation>
    </message>
    <message>
        <source>Left out, as they cannot be read: {photographs}.</source>
        <translation>Laissées de côté, car illisibles&#xa0;: {photographs}.</translation>
    </message>
    <message>
        <source>Memory is short: it goes on in smaller steps.</source>
        <translation>La mémoire manque&#xa0;: il continue à plus petits pas.</translation>
    </message>
    <message>
        <source>Nothing was changed. More answers may help; try again then.</source>
        <translation>Rien n’a été changé. Plus de réponses peuvent aider&#xa0;; réessayez alors.</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Reads the photographs again. For hundreds of answers, and with patience.</source>
        <translation>Relit les photos. Pour des centaines de réponses, et avec de la patience.</translation>
    </message>
    <message>
        <source>Seen side by side</source>
        <translation>Vus côte à côte</translation>
    </message>
    <message>
        <source>The last stage of the model</source>
        <translation>Le dernier étage du modèle</translation>
    </message>
    <message>
        <source>The new model is kept; nothing changes until you use it.</source>
        <translation>Le nouveau modèle est gardé&#xa0;; rien ne change tant que vous ne l’utilisez pas.</translation>
    </message>
    <message>
        <source>The whole model</source>
        <translation>Tout le modèle</translation>
    </message>
    <message>
        <source>Unsure, counting less</source>
        <translation>Incertaines, comptent moins</translation>
    </message>
    <message>
        <source>Wants a graphics card, and is worth it with thousands of photographs.</source>
        <translation>Demande une carte graphique, et en vaut la peine avec des milliers de photos.</translation>
    </message>
    <message>
        <source>Weighs anew what the model sees. Quick on any computer.</source>
        <translation>Pèse autrement ce que le modèle voit. Rapide sur tout ordinateur.</translation>
    </message>
    <message>
        <source>What was learned so far could not be written: is there room on the disk? It goes on, but would begin anew after a crash.</source>
        <translation>Ce qui est appris n’a pas pu être écrit&#xa0;: y a-t-il de la place sur le disque&#xa0;? Il continue, mais recommencerait après une panne.</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>quelques secondes</translation>
    </message>
    <message>
        <source>about {n} h</source>
        <translation>environ {n} h</translation>
    </message>
    <message>
        <source>about {n} min</source>
        <translation>environ {n} min</translation>
    </message>
    <message>
        <source>about {n} s</source>
        <translation>environ {n} s</translation>
    </message>
    <message>
        <source>{answers}, {groups}, {photographs}</source>
        <translation>{answers}, {groups}, {photographs}</translation>
    </message>
    <message numerus="yes">
        <source>{n} held-back answers</source>
        <translation>
            <numerusform>{n} réponse mise de côté</numerusform>
            <numerusform>{n} réponses mises de côté</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftAside</name>
    <message>
        <source>Files left aside</source>
        <translation>Fichiers mis de côté</translation>
    </message>
    <message>
        <source>No file in your folders is left aside.</source>
        <translation>Aucun fichier de vos dossiers n’est mis de côté.</translation>
    </message>
    <message>
        <source>These files lie in your folders and are not used. Nothing was changed or deleted.</source>
        <translation>Ces fichiers sont dans vos dossiers et ne sont pas utilisés. Rien n’a été modifié ni supprimé.</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>{name}, finds points to compare</source>
        <translation>{name}, trouve des points à comparer</translation>
    </message>
    <message>
        <source>{name}, not on this computer yet</source>
        <translation>{name}, pas encore sur cet ordinateur</translation>
    </message>
    <message>
        <source>{name}, on this computer</source>
        <translation>{name}, sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Name or licence</source>
        <translation>Nom ou licence</translation>
    </message>
    <message>
        <source>Nothing is called so</source>
        <translation>Rien ne porte ce nom</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Parties du programme</translation>
    </message>
    <message>
        <source>ReID Desktop is free software under the MIT licence. It consists of more parts, each under the terms that are written here. A model has a licence of its own, which Settings, Models shows.</source>
        <translation>ReID Desktop est un logiciel libre sous licence MIT. Il comprend d’autres parties, chacune aux conditions écrites ici. Un modèle a sa propre licence, que montre Réglages, Modèles.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Search the licences</source>
        <translation>Chercher dans les licences</translation>
    </message>
    <message>
        <source>The package brings no text of its licence.</source>
        <translation>Le paquet n’apporte pas le texte de sa licence.</translation>
    </message>
    <message>
        <source>What the licence says</source>
        <translation>Ce que dit la licence</translation>
    </message>
</context>
<context>
    <name>LifeStage</name>
    <message>
        <source>adult</source>
        <translation>adulte</translation>
    </message>
    <message>
        <source>juvenile</source>
        <translation>juvénile</translation>
    </message>
    <message>
        <source>subadult</source>
        <translation>subadulte</translation>
    </message>
</context>
<context>
    <name>LightPanel</name>
    <message>
        <source>As taken ({keys})</source>
        <translation>Telle que prise ({keys})</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Luminosité</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Even out light and shade ({keys})</source>
        <translation>Égaliser ombres et lumières ({keys})</translation>
    </message>
    <message>
        <source>Only on the screen: files stay as they are.</source>
        <translation>Seulement à l’écran&#x202f;: les fichiers restent tels quels.</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Free some space before the program looks at many photographs.</source>
        <translation>Libérez de la place avant que le programme n’examine beaucoup de photos.</translation>
    </message>
    <message>
        <source>It goes on when it is plugged in. You can answer meanwhile.</source>
        <translation>Cela reprend une fois rebranché. Vous pouvez répondre entre-temps.</translation>
    </message>
    <message>
        <source>Paused: the computer runs on its battery.</source>
        <translation>En pause&#x202f;: l’ordinateur est sur batterie.</translation>
    </message>
    <message>
        <source>The disk is nearly full: {size} are free in {place}.</source>
        <translation>Le disque est presque plein&#x202f;: {size} libres dans {place}.</translation>
    </message>
    <message>
        <source>Work in the background waits until there is space. Answers are still saved.</source>
        <translation>Le travail en arrière-plan attend qu’il y ait de la place. Les réponses restent enregistrées.</translation>
    </message>
</context>
<context>
    <name>LossCurve</name>
    <message>
        <source>How much is still to be learned</source>
        <translation>Ce qu’il reste à apprendre</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>The curve begins with the first steps.</source>
        <translation>La courbe commence avec les premiers pas.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Aucun projet n’est ouvert</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Projets récents</translation>
    </message>
</context>
<context>
    <name>ManualReader</name>
    <message>
        <source>Chapter</source>
        <translation>Chapitre</translation>
    </message>
</context>
<context>
    <name>MapCard</name>
    <message>
        <source>Click a dot to see the photograph and its group.</source>
        <translation>Cliquez sur un point pour voir la photo et son groupe.</translation>
    </message>
    <message>
        <source>Find a group by its name</source>
        <translation>Trouver un groupe par son nom</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>Dans aucun groupe</translation>
    </message>
    <message>
        <source>Map of the photographs</source>
        <translation>Carte des photos</translation>
    </message>
    <message>
        <source>No group of this name is on the map</source>
        <translation>Aucun groupe de ce nom n’est sur la carte</translation>
    </message>
    <message>
        <source>No photograph has been compared yet.</source>
        <translation>Aucune photo n’a encore été comparée.</translation>
    </message>
    <message>
        <source>No unit: only what lies together counts</source>
        <translation>Sans unité&#x202f;: seule compte la proximité</translation>
    </message>
    <message>
        <source>Photographs of the group</source>
        <translation>Photos du groupe</translation>
    </message>
    <message>
        <source>Photographs that the model finds alike lie together; colours are groups. Full dots are accepted, thick rings proven, thin rings proposed, grey is alone.</source>
        <translation>Les photos que le modèle trouve semblables sont proches&#x202f;; les couleurs sont les groupes. Point plein&#x202f;: accepté&#x202f;; anneau épais&#x202f;: prouvé&#x202f;; anneau fin&#x202f;: proposé&#x202f;; gris&#x202f;: seule.</translation>
    </message>
    <message>
        <source>Shown: {n} of {photographs}, drawn by lot.</source>
        <translation>Montrées&#x202f;: {n} sur {photographs}, tirées au sort.</translation>
    </message>
</context>
<context>
    <name>Matches</name>
    <message>
        <source>No points agree. That alone does not tell them apart.</source>
        <translation>Aucun point ne concorde. Cela seul ne prouve pas une différence.</translation>
    </message>
    <message>
        <source>Only the background agrees: the place is the same.</source>
        <translation>Seul le fond concorde&#x202f;: le lieu est le même.</translation>
    </message>
    <message>
        <source>{n} points agree, without the background that agrees, too.</source>
        <translation>{n} points concordent, sans compter le fond, qui concorde aussi.</translation>
    </message>
    <message>
        <source>{n} points agree.</source>
        <translation>{n} points concordent.</translation>
    </message>
    <message numerus="yes">
        <source>{n} points agree: so few do by chance, too.</source>
        <translation>
            <numerusform>{n} point concorde&#x202f;: c’est possible par hasard.</numerusform>
            <numerusform>{n} points concordent&#x202f;: si peu, c’est possible par hasard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mend</name>
    <message>
        <source>Tell places</source>
        <translation>Révéler les lieux</translation>
    </message>
    <message>
        <source>To the individuals</source>
        <translation>Vers les individus</translation>
    </message>
    <message>
        <source>To the options</source>
        <translation>Vers les options</translation>
    </message>
    <message>
        <source>To the photographs</source>
        <translation>Vers les photos</translation>
    </message>
    <message>
        <source>To the settings</source>
        <translation>Vers les réglages</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>Accepted groups without a name stay outside: {n}.</source>
        <translation>Les groupes acceptés sans nom restent dehors&#x202f;: {n}.</translation>
    </message>
    <message>
        <source>Boxes that come along, as answers need them: {n}.</source>
        <translation>Cadres repris, car des réponses en ont besoin&#x202f;: {n}.</translation>
    </message>
    <message>
        <source>Names: {new} new, {photographs} accepted, {described} described further.</source>
        <translation>Noms&#x202f;: {new} nouveaux, {photographs} acceptées, {described} mieux décrits.</translation>
    </message>
    <message>
        <source>No new answers, but names come in.</source>
        <translation>Aucune nouvelle réponse, mais des noms sont repris.</translation>
    </message>
    <message>
        <source>Nothing new: everything of it is here, or cannot be.</source>
        <translation>Rien de nouveau&#x202f;: tout est déjà ici, ou ne peut l’être.</translation>
    </message>
    <message numerus="yes">
        <source>Reviewers differ about {n} pairs: they become disputes.</source>
        <translation>
            <numerusform>Les réviseurs divergent sur {n} paire&#x202f;: elle devient une contradiction.</numerusform>
            <numerusform>Les réviseurs divergent sur {n} paires&#x202f;: elles deviennent des contradictions.</numerusform>
        </translation>
    </message>
    <message>
        <source>kappa {kappa} (95 %: {low} to {high})</source>
        <translation>kappa {kappa} (95&#x202f;%&#x202f;: {low} à {high})</translation>
    </message>
    <message>
        <source>{answers} come in: {by}</source>
        <translation>{answers} à reprendre&#x202f;: {by}</translation>
    </message>
    <message>
        <source>{answers}: here already.</source>
        <translation>{answers}&#x202f;: déjà ici.</translation>
    </message>
    <message>
        <source>{answers}: older than what the same reviewer says here.</source>
        <translation>{answers}&#x202f;: antérieures à ce que le même réviseur dit ici.</translation>
    </message>
    <message>
        <source>{answers}: say nothing here, see below.</source>
        <translation>{answers}&#x202f;: ne disent rien ici, voir ci-dessous.</translation>
    </message>
    <message>
        <source>{answers}: taken back here, and stay so.</source>
        <translation>{answers}&#x202f;: retirées ici, et le restent.</translation>
    </message>
    <message>
        <source>{answers}: taken back there since; they stay here.</source>
        <translation>{answers}&#x202f;: retirées là-bas depuis&#x202f;; elles restent ici.</translation>
    </message>
    <message>
        <source>{a} and {b}: {one} says same, {other} says different</source>
        <translation>{a} et {b}&#x202f;: {one} dit même, {other} dit différent</translation>
    </message>
    <message>
        <source>{n} of {name}</source>
        <translation>{n} de {name}</translation>
    </message>
    <message>
        <source>{n} of {photographs} of the other project are here, too.</source>
        <translation>{n} sur {photographs} de l’autre projet sont ici aussi.</translation>
    </message>
    <message>
        <source>{one} and {other}: {n} pairs answered by both</source>
        <translation>{one} et {other}&#x202f;: paires répondues par les deux, {n}</translation>
    </message>
    <message>
        <source>{path}: both photographs are one here ({answers})</source>
        <translation>{path}&#x202f;: les deux photos n’en font qu’une ici ({answers})</translation>
    </message>
    <message>
        <source>{path}: has other boxes here ({answers})</source>
        <translation>{path}&#x202f;: a d’autres cadres ici ({answers})</translation>
    </message>
    <message>
        <source>{path}: not in this project ({answers})</source>
        <translation>{path}&#x202f;: n’est pas dans ce projet ({answers})</translation>
    </message>
    <message>
        <source>{share} % alike</source>
        <translation>{share}&#x202f;% pareilles</translation>
    </message>
    <message>
        <source>{there}: is called {here} here, and stays so</source>
        <translation>{there}&#x202f;: s’appelle {here} ici, et le reste</translation>
    </message>
    <message>
        <source>{there}: {here} here, and so it stays ({photographs})</source>
        <translation>{there}&#x202f;: {here} ici, et le reste ({photographs})</translation>
    </message>
    <message>
        <source>{there}: {photographs} left out, as two are known to show different animals</source>
        <translation>{there}&#x202f;: {photographs} laissées dehors, car deux montrent des animaux différents</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>&amp;Names of individuals, too</source>
        <translation>&amp;Noms des individus aussi</translation>
    </message>
    <message>
        <source>Agreement, differences, and what stays outside</source>
        <translation>Accord, divergences, et ce qui reste dehors</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Bringing it in…</source>
        <translation>Reprise…</translation>
    </message>
    <message>
        <source>Brings in what a colleague answered in a copy of this project, as “Pack for a colleague” makes it. The other project is only read. Every answer stays with the reviewer who gave it, and doing it again changes nothing.</source>
        <translation>Reprend ce qu’un collègue a répondu dans une copie de ce projet, telle que la fait «&#x202f;Paquet pour un collègue&#x202f;». L’autre projet est seulement lu. Chaque réponse reste à qui l’a donnée, et recommencer ne change rien.</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>Choisir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Choose a &amp;packed project…</source>
        <translation>Choisir un &amp;paquet…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>Merge reviews</source>
        <translation>Réunir les révisions</translation>
    </message>
    <message>
        <source>Names of “{name}” came in.</source>
        <translation>Noms de «&#x202f;{name}&#x202f;» repris.</translation>
    </message>
    <message>
        <source>Reading it…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Stopped: nothing was changed.</source>
        <translation>Arrêté&#x202f;: rien n’a été changé.</translation>
    </message>
    <message>
        <source>Where reviewers differ: {keys}.</source>
        <translation>Où les réviseurs divergent&#x202f;: {keys}.</translation>
    </message>
    <message>
        <source>{answers} of “{name}” came in.</source>
        <translation>Reprises de «&#x202f;{name}&#x202f;»&#x202f;: {answers}.</translation>
    </message>
    <message>
        <source>{keys} takes all of it back.</source>
        <translation>{keys} défait le tout.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Look at those two</source>
        <translation>Revoir ces deux</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Une erreur s’est produite dans le programme.</translation>
    </message>
    <message>
        <source>The last time, the program ended by itself.</source>
        <translation>La dernière fois, le programme s’est arrêté tout seul.</translation>
    </message>
    <message>
        <source>The system says: {reason}</source>
        <translation>Le système dit&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>What you answered is saved. A report of what happened can be looked at.</source>
        <translation>Vos réponses sont enregistrées. Vous pouvez voir un rapport de ce qui s’est passé.</translation>
    </message>
    <message>
        <source>What you answered is saved. Please send us the report.</source>
        <translation>Vos réponses sont enregistrées. Merci de nous envoyer le rapport.</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}&#x202f;: {reason}</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>Classical</source>
        <translation>Classique</translation>
    </message>
    <message>
        <source>{these} and {last}</source>
        <translation>{these} et {last}</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>I keep to that</source>
        <translation>Je m’y engage</translation>
    </message>
    <message>
        <source>Licence: {licence}.</source>
        <translation>Licence&#x202f;: {licence}.</translation>
    </message>
    <message>
        <source>Model to compare photographs by</source>
        <translation>Modèle pour comparer les photos</translation>
    </message>
    <message>
        <source>Texture, shape and colours. It may be used for any purpose.</source>
        <translation>Texture, forme et couleurs. Tout usage est permis.</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>About the chosen model</source>
        <translation>Sur le modèle choisi</translation>
    </message>
    <message>
        <source>Cite</source>
        <translation>Citer</translation>
    </message>
    <message>
        <source>Compares texture, shape and colours. It comes with the program, works on every computer and needs no file. A trained model usually needs fewer questions.</source>
        <translation>Compare texture, forme et couleurs. Il vient avec le programme, marche sur tout ordinateur et n’a besoin d’aucun fichier. Un modèle entraîné demande d’habitude moins de questions.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Finding points, beside any model; it is no model of a project</source>
        <translation>Trouver des points, en plus d’un modèle&#x202f;; ce n’est pas un modèle de projet</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Its file is deleted. Points are found by the built-in way then.</source>
        <translation>Son fichier est supprimé. Les points sont alors trouvés par la méthode intégrée.</translation>
    </message>
    <message>
        <source>Its file is deleted. Projects compared by it keep every answer, but ask on only when it is added again, or another model chosen.</source>
        <translation>Son fichier est supprimé. Les projets comparés par lui gardent chaque réponse, mais ne questionnent plus avant qu’il soit de nouveau ajouté, ou un autre choisi.</translation>
    </message>
    <message>
        <source>Its file of weights is not there: it cannot be used. Add it again.</source>
        <translation>Son fichier de poids n’est pas là&#x202f;: il est inutilisable. Ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>Its publishers state no licence: more than a trial needs their permission.</source>
        <translation>Ses éditeurs n’indiquent aucune licence&#x202f;: plus qu’un essai demande leur permission.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Entraîné sur</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Not for commercial use: its licence forbids that.</source>
        <translation>Pas pour un usage commercial&#x202f;: sa licence l’interdit.</translation>
    </message>
    <message>
        <source>Remove from this computer…</source>
        <translation>Retirer de cet ordinateur…</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Utilisé pour</translation>
    </message>
</context>
<context>
    <name>ModelOffer</name>
    <message>
        <source>Agree</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Asking the model hub…</source>
        <translation>On interroge le dépôt de modèles…</translation>
    </message>
    <message>
        <source>Get from the internet</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Get from the internet ({n} MB)</source>
        <translation>Télécharger ({n} Mo)</translation>
    </message>
    <message>
        <source>How much of the model is here</source>
        <translation>Part du modèle déjà là</translation>
    </message>
    <message>
        <source>I ask its publishers before I use it for more than a trial</source>
        <translation>Je demande à ses éditeurs avant de l’utiliser pour plus qu’un essai</translation>
    </message>
    <message>
        <source>I use it for non-commercial work only</source>
        <translation>Je ne l’utilise que pour un travail non commercial</translation>
    </message>
    <message>
        <source>Looking whether it is whole, and whether it fits…</source>
        <translation>On vérifie s’il est entier et s’il convient…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopping; what came is kept.</source>
        <translation>Arrêt en cours&#x202f;; ce qui est arrivé est gardé.</translation>
    </message>
    <message>
        <source>What came is kept, and gone on with the next time</source>
        <translation>Ce qui est arrivé est gardé, et complété la prochaine fois</translation>
    </message>
    <message>
        <source>Without internet here: add its file from a stick, below.</source>
        <translation>Pas d’internet ici&#x202f;: ajoutez son fichier depuis une clé, ci-dessous.</translation>
    </message>
    <message>
        <source>{done} of {total} MB</source>
        <translation>{done} sur {total} Mo</translation>
    </message>
    <message>
        <source>“{other}” is being got first.</source>
        <translation>«&#x202f;{other}&#x202f;» est téléchargé d’abord.</translation>
    </message>
</context>
<context>
    <name>ModelSettings</name>
    <message>
        <source>A file of weights, or a model card</source>
        <translation>Un fichier de poids, ou une fiche de modèle</translation>
    </message>
    <message>
        <source>Add a model from a file…</source>
        <translation>Ajouter un modèle…</translation>
    </message>
    <message>
        <source>Looking at {file}…</source>
        <translation>Examen de {file}…</translation>
    </message>
    <message>
        <source>Looking whether the weights fit…</source>
        <translation>On vérifie si les poids conviennent…</translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>Modèles sur cet ordinateur</translation>
    </message>
    <message>
        <source>Removing “{name}”…</source>
        <translation>Retrait de «&#x202f;{name}&#x202f;»…</translation>
    </message>
    <message>
        <source>Weights and cards ({patterns})</source>
        <translation>Poids et fiches ({patterns})</translation>
    </message>
    <message>
        <source>“{name}” was added. Agree to its terms to use it.</source>
        <translation>«&#x202f;{name}&#x202f;» est ajouté. Acceptez ses conditions pour l’utiliser.</translation>
    </message>
    <message>
        <source>“{name}” was added. Choose it under Comparison to use it.</source>
        <translation>«&#x202f;{name}&#x202f;» est ajouté. Choisissez-le sous Comparaison pour l’utiliser.</translation>
    </message>
    <message>
        <source>“{name}” was added. It finds points to compare, beside any model.</source>
        <translation>«&#x202f;{name}&#x202f;» est ajouté. Il trouve des points à comparer, en plus d’un modèle.</translation>
    </message>
</context>
<context>
    <name>Mouse</name>
    <message>
        <source>Double click</source>
        <translation>Double clic</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Glisser</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>Ajuster à la fenêtre</translation>
    </message>
    <message>
        <source>Magnify a pair</source>
        <translation>Agrandir une paire</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>Bouton droit</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Molette</translation>
    </message>
    <message>
        <source>Zoom in and out</source>
        <translation>Zoom avant et arrière</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move here</source>
        <translation>Déplacer ici</translation>
    </message>
    <message>
        <source>Move to another animal</source>
        <translation>Déplacer vers un autre animal</translation>
    </message>
    <message>
        <source>Which animal do the {photographs} show?</source>
        <translation>Quel animal montrent les {photographs}&#x202f;?</translation>
    </message>
    <message>
        <source>Which animal does the photograph show?</source>
        <translation>Quel animal montre la photo&#x202f;?</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Name of the individual</source>
        <translation>Nom de l’individu</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>Nom, puis Entrée</translation>
    </message>
    <message>
        <source>Other programs may read this name as “no value” in the tables.</source>
        <translation>D’autres programmes peuvent lire ce nom comme «&#x202f;aucune valeur&#x202f;» dans les tableaux.</translation>
    </message>
    <message>
        <source>Spreadsheets may read a name that begins like this as a formula.</source>
        <translation>Un tableur peut lire comme une formule un nom qui commence ainsi.</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>&amp;Keep it in</source>
        <translation>&amp;Emplacement</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Photographs</source>
        <translation>&amp;Photos</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Votre nom</translation>
    </message>
    <message>
        <source>1 of 2: the photographs</source>
        <translation>1 sur 2&#x202f;: les photos</translation>
    </message>
    <message>
        <source>2 of 2: how they are read. What is here suits most; all can be changed.</source>
        <translation>2 sur 2&#x202f;: leur lecture. Ces réglages conviennent à la plupart&#x202f;; tout peut être changé.</translation>
    </message>
    <message>
        <source>A folder cannot have this name: no . at its ends, and none of {signs}</source>
        <translation>Un dossier ne peut pas avoir ce nom&#x202f;: pas de . au début ni à la fin, et aucun de {signs}</translation>
    </message>
    <message>
        <source>Add at least one folder of photographs.</source>
        <translation>Ajoutez au moins un dossier de photos.</translation>
    </message>
    <message>
        <source>Agree to the terms of the model, or choose another one.</source>
        <translation>Acceptez les conditions du modèle, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Animals you know already, and boxes of a detector, come in once it is made: File, Import.</source>
        <translation>Les animaux que vous connaissez déjà et les cadres d’un détecteur s’ajoutent une fois qu’il est fait : Fichier, Importer.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose where to keep the project</source>
        <translation>Choisir où garder le projet</translation>
    </message>
    <message>
        <source>Choose where to keep the project.</source>
        <translation>Choisissez où garder le projet.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Créer le projet</translation>
    </message>
    <message>
        <source>Folder to keep the project in</source>
        <translation>Dossier où garder le projet</translation>
    </message>
    <message>
        <source>Give the project a name.</source>
        <translation>Donnez un nom au projet.</translation>
    </message>
    <message>
        <source>Lizards of the north slope 2026</source>
        <translation>Lézards du versant nord 2026</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;om</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>Nom du projet</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>The project will be kept in {place}</source>
        <translation>Le projet sera gardé dans {place}</translation>
    </message>
    <message>
        <source>Where to keep the project</source>
        <translation>Où garder le projet</translation>
    </message>
    <message>
        <source>Write your name: answers are kept with the name of who gave them.</source>
        <translation>Écrivez votre nom&#x202f;: les réponses sont gardées avec le nom de leur auteur.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Your photographs stay where they are and are never changed. The project is a folder of its own with what is found out and what you answer.</source>
        <translation>Vos photos restent où elles sont et ne sont jamais modifiées. Le projet est un dossier à part, avec ce qui est trouvé et ce que vous répondez.</translation>
    </message>
    <message>
        <source>{place} is already there. Choose another name.</source>
        <translation>{place} existe déjà. Choisissez un autre nom.</translation>
    </message>
</context>
<context>
    <name>NoGroups</name>
    <message>
        <source>Add a folder with your photographs; the program groups them.</source>
        <translation>Ajoutez un dossier avec vos photos&#x202f;; le programme les groupe.</translation>
    </message>
    <message>
        <source>Add photographs…</source>
        <translation>Ajouter des photos…</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>Pas encore de groupes</translation>
    </message>
    <message>
        <source>No photographs yet</source>
        <translation>Pas encore de photos</translation>
    </message>
    <message>
        <source>Not grouped yet</source>
        <translation>Pas encore groupées</translation>
    </message>
    <message>
        <source>Press F5 to look for photographs and group them.</source>
        <translation>Appuyez sur F5 pour chercher des photos et les grouper.</translation>
    </message>
    <message>
        <source>Your photographs are being looked at; the groups appear by themselves.</source>
        <translation>Vos photos sont en cours d’examen&#x202f;; les groupes apparaissent d’eux-mêmes.</translation>
    </message>
</context>
<context>
    <name>PackDialog</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>For somebody who has the same photographs.</source>
        <translation>Pour quelqu’un qui a les mêmes photos.</translation>
    </message>
    <message>
        <source>No photographs</source>
        <translation>Sans photos</translation>
    </message>
    <message>
        <source>At most 2048 pixels wide or high: far less room, and mostly enough to compare.</source>
        <translation>Au plus 2048 pixels de large ou de haut&#x202f;: bien moins de place, et souvent assez pour comparer.</translation>
    </message>
    <message>
        <source>Best left off, as places of rare animals are best kept quiet: photographs that tell theirs are then written anew. Names of stations and folders stay.</source>
        <translation>À éviter, car les lieux d’animaux rares gagnent à rester discrets&#x202f;: sans cela, les photos qui indiquent le leur sont réécrites. Les noms des stations et dossiers restent.</translation>
    </message>
    <message>
        <source>One file with the animals, every answer and the photographs. The colleague unpacks it and opens the folder.</source>
        <translation>Un seul fichier avec les animaux, toutes les réponses et les photos. Le collègue le décompresse et ouvre le dossier.</translation>
    </message>
    <message>
        <source>Pack for a colleague</source>
        <translation>Paquet pour un collègue</translation>
    </message>
    <message>
        <source>Previews: smaller photographs</source>
        <translation>Aperçus&#x202f;: photos plus petites</translation>
    </message>
    <message>
        <source>The colleague can do everything you can.</source>
        <translation>Le collègue peut faire tout ce que vous pouvez.</translation>
    </message>
    <message>
        <source>The photographs as they are</source>
        <translation>Les photos telles quelles</translation>
    </message>
    <message>
        <source>With positions</source>
        <translation>Avec les positions</translation>
    </message>
</context>
<context>
    <name>Packing</name>
    <message>
        <source>Left out, as they cannot be read now: {photographs}.</source>
        <translation>Laissées de côté, car illisibles pour l’instant&#x202f;: {photographs}.</translation>
    </message>
    <message>
        <source>Packed {photographs} into {place}: {size}.</source>
        <translation>Paquet de {photographs} dans {place}&#x202f;: {size}.</translation>
    </message>
    <message>
        <source>Packing the project</source>
        <translation>Empaquetage du projet</translation>
    </message>
    <message>
        <source>The project is being packed already.</source>
        <translation>Le projet est déjà en cours d’empaquetage.</translation>
    </message>
</context>
<context>
    <name>PairDesk</name>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>These photographs cannot be shown. Skip them.</source>
        <translation>Ces photos ne peuvent pas être affichées. Passez-les.</translation>
    </message>
</context>
<context>
    <name>PairMatches</name>
    <message>
        <source>Looking for points that agree…</source>
        <translation>Recherche de points concordants…</translation>
    </message>
    <message>
        <source>Points could not be looked for.</source>
        <translation>La recherche de points a échoué.</translation>
    </message>
</context>
<context>
    <name>PairView</name>
    <message>
        <source>Only a look. The question is about {photograph} (Esc)</source>
        <translation>Juste pour voir. La question porte sur {photograph} (Échap)</translation>
    </message>
    <message>
        <source>This photograph cannot be read now.</source>
        <translation>Cette photo est illisible pour l’instant.</translation>
    </message>
    <message>
        <source>Two photographs to compare</source>
        <translation>Deux photos à comparer</translation>
    </message>
</context>
<context>
    <name>PhotographDialog</name>
    <message>
        <source>Drag a box around the animal: it is saved, and the next photograph follows. Enter or the right arrow skips one, Ctrl+Z takes a box back, Esc closes.</source>
        <translation>Tirez un cadre autour de l’animal&#x202f;: il est enregistré, et la photo suivante arrive. Entrée ou la flèche droite en saute une, Ctrl+Z retire un cadre, Échap ferme.</translation>
    </message>
    <message>
        <source>Drag to draw a box around each animal. Drag a box or its handles to change it, arrows nudge it, Tab goes to the next one, Delete removes it, Esc ends.</source>
        <translation>Tirez un cadre autour de chaque animal. Tirez un cadre ou ses poignées pour le changer, les flèches le décalent, Tab passe au suivant, Suppr l’enlève, Échap termine.</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>That was the last photograph. Esc closes.</source>
        <translation>C’était la dernière photo. Échap ferme.</translation>
    </message>
    <message>
        <source>This photograph cannot be read now.</source>
        <translation>Cette photo est illisible pour l’instant.</translation>
    </message>
    <message>
        <source>{place} of {n}</source>
        <translation>{place} sur {n}</translation>
    </message>
</context>
<context>
    <name>PhotographMarks</name>
    <message>
        <source>Back in the study: {photographs}. {undo} takes it back.</source>
        <translation>De retour dans l’étude&#x202f;: {photographs}. {undo} pour annuler.</translation>
    </message>
    <message>
        <source>Out of the study: {photographs}. {undo} takes it back; Status shows them again.</source>
        <translation>Hors étude&#x202f;: {photographs}. {undo} pour annuler&#x202f;; Statut les montre de nouveau.</translation>
    </message>
    <message>
        <source>To be identified again: {photographs}. {undo} takes it back.</source>
        <translation>De nouveau à identifier&#x202f;: {photographs}. {undo} pour annuler.</translation>
    </message>
    <message>
        <source>Too poor to identify: {photographs}. {undo} takes it back.</source>
        <translation>Trop mauvaises pour identifier&#x202f;: {photographs}. {undo} pour annuler.</translation>
    </message>
    <message>
        <source>{mark}: {photographs}. {undo} takes it back.</source>
        <translation>{mark}&#x202f;: {photographs}. {undo} pour annuler.</translation>
    </message>
</context>
<context>
    <name>PhotographPanel</name>
    <message>
        <source>About the chosen photographs</source>
        <translation>Sur les photos choisies</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Animal</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Cadre</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Choose photographs to see what is known of them.</source>
        <translation>Choisissez des photos pour voir ce qu’on en sait.</translation>
    </message>
    <message>
        <source>Encounter</source>
        <translation>Rencontre</translation>
    </message>
    <message>
        <source>Examined</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Taille du fichier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Nearly same</source>
        <translation>Quasi-doublon</translation>
    </message>
    <message>
        <source>Not grouped yet</source>
        <translation>Pas encore groupée</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Côté</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensions</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Étude</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Prise le</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>nothing wrong</source>
        <translation>rien à signaler</translation>
    </message>
    <message>
        <source>taken out of it</source>
        <translation>exclue</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>{n} different</source>
        <translation>{n} différents</translation>
    </message>
</context>
<context>
    <name>PhotographsPage</name>
    <message>
        <source>Add a folder with your photographs. They stay where they are and are only read.</source>
        <translation>Ajoutez un dossier avec vos photos. Elles restent où elles sont et sont seulement lues.</translation>
    </message>
    <message>
        <source>Add photographs…</source>
        <translation>Ajouter des photos…</translation>
    </message>
    <message>
        <source>Drag a box around the animal, and the next photograph follows ({key})</source>
        <translation>Tirez un cadre autour de l’animal, et la photo suivante arrive ({key})</translation>
    </message>
    <message>
        <source>Draw boxes around the animals, one photograph after the other</source>
        <translation>Tracer des cadres autour des animaux, une photo après l’autre</translation>
    </message>
    <message>
        <source>Left aside</source>
        <translation>Mises de côté</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marquer</translation>
    </message>
    <message>
        <source>Mark the chosen photographs</source>
        <translation>Marquer les photos choisies</translation>
    </message>
    <message>
        <source>No photograph matches. Clear the filter to see all.</source>
        <translation>Aucune photo ne correspond. Effacez le filtre pour toutes les voir.</translation>
    </message>
    <message>
        <source>No photographs yet</source>
        <translation>Pas encore de photos</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Quick crop</source>
        <translation>Recadrage rapide</translation>
    </message>
    <message>
        <source>Say from which side the chosen photographs are, how good, and more</source>
        <translation>Dire de quel côté sont les photos choisies, leur qualité, et plus</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} sur {all}</translation>
    </message>
    <message>
        <source>{n} of {all}, those out of the study among them</source>
        <translation>{n} sur {all}, y compris celles hors étude</translation>
    </message>
</context>
<context>
    <name>PictureStrip</name>
    <message>
        <source>Examples of the photographs</source>
        <translation>Exemples des photos</translation>
    </message>
</context>
<context>
    <name>Pipeline</name>
    <message>
        <source>All photographs are compared by {model} now.</source>
        <translation>Toutes les photos sont maintenant comparées par {model}.</translation>
    </message>
    <message>
        <source>Connect the disk or card: the rest follows by itself. If the folder lies elsewhere now, show where. Nothing is lost.</source>
        <translation>Branchez le disque ou la carte&#x202f;: le reste suit tout seul. Si le dossier est maintenant ailleurs, montrez où. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>Found {photographs}.</source>
        <translation>Trouvé&#x202f;: {photographs}.</translation>
    </message>
    <message>
        <source>Moved or renamed: {photographs}. All you said of them is kept.</source>
        <translation>Déplacé ou renommé&#x202f;: {photographs}. Tout ce que vous en avez dit est gardé.</translation>
    </message>
    <message>
        <source>Photographs stay compared as before until then. Connect the disk or card: the change of the model goes on by itself.</source>
        <translation>D’ici là, les photos restent comparées comme avant. Branchez le disque ou la carte&#x202f;: le changement de modèle reprend de lui-même.</translation>
    </message>
    <message>
        <source>Press F5 to try them again. Everything else goes on.</source>
        <translation>Appuyez sur F5 pour réessayer. Tout le reste continue.</translation>
    </message>
    <message>
        <source>There are no new photographs.</source>
        <translation>Il n’y a pas de nouvelles photos.</translation>
    </message>
    <message>
        <source>They are listed under Photographs, Left aside. Everything else goes on.</source>
        <translation>Ils figurent sous Photos, Mises de côté. Tout le reste continue.</translation>
    </message>
    <message>
        <source>This folder cannot be found now: {place}</source>
        <translation>Ce dossier est introuvable pour l’instant&#x202f;: {place}</translation>
    </message>
    <message>
        <source>{files} could not be read now.</source>
        <translation>Illisible pour l’instant&#x202f;: {files}.</translation>
    </message>
    <message>
        <source>{files} could not be read.</source>
        <translation>Illisible&#x202f;: {files}.</translation>
    </message>
    <message>
        <source>“{model}” is left out: {reason}</source>
        <translation>«&#x202f;{model}&#x202f;» est laissé de côté&#x202f;: {reason}</translation>
    </message>
</context>
<context>
    <name>PointMatching</name>
    <message>
        <source>Comparing details</source>
        <translation>Comparaison des détails</translation>
    </message>
</context>
<context>
    <name>PreparationForm</name>
    <message>
        <source>&amp;A photograph of another shape</source>
        <translation>&amp;Autres formats d’image</translation>
    </message>
    <message>
        <source>&amp;Mean and spread (std)</source>
        <translation>&amp;Moyenne et écart (std)</translation>
    </message>
    <message>
        <source>All of it, squashed into the input</source>
        <translation>Toute l’image, étirée à l’entrée</translation>
    </message>
    <message>
        <source>All of it, with bars beside or above</source>
        <translation>Toute l’image, avec des bandes</translation>
    </message>
    <message>
        <source>Ar&amp;guments of the network</source>
        <translation>Ar&amp;guments du réseau</translation>
    </message>
    <message>
        <source>Bicubic</source>
        <translation>Bicubique</translation>
    </message>
    <message>
        <source>Bilinear</source>
        <translation>Bilinéaire</translation>
    </message>
    <message>
        <source>Input, in &amp;pixels</source>
        <translation>Entrée, en pi&amp;xels</translation>
    </message>
    <message>
        <source>Its mi&amp;rror image</source>
        <translation>Image mi&amp;roir</translation>
    </message>
    <message>
        <source>Its middle, as large as fits</source>
        <translation>Le milieu, le plus grand possible</translation>
    </message>
    <message>
        <source>Lanczos</source>
        <translation>Lanczos</translation>
    </message>
    <message>
        <source>Look at it, too: takes twice as long</source>
        <translation>La regarder aussi&#x202f;: deux fois plus long</translation>
    </message>
    <message>
        <source>Mean and spread are three numbers, or one for all colours.</source>
        <translation>Moyenne et écart sont trois nombres, ou un pour toutes les couleurs.</translation>
    </message>
    <message>
        <source>Mean of the colours</source>
        <translation>Moyenne des couleurs</translation>
    </message>
    <message>
        <source>Nearest pixel</source>
        <translation>Pixel le plus proche</translation>
    </message>
    <message>
        <source>P&amp;ooling</source>
        <translation>P&amp;ooling</translation>
    </message>
    <message>
        <source>S&amp;caled by</source>
        <translation>Mise à l’é&amp;chelle</translation>
    </message>
    <message>
        <source>Spread of the colours</source>
        <translation>Écart des couleurs</translation>
    </message>
    <message>
        <source>The input is a width and a height, or one number for both.</source>
        <translation>L’entrée est une largeur et une hauteur, ou un nombre pour les deux.</translation>
    </message>
    <message>
        <source>The spread is greater than 0.</source>
        <translation>L’écart est supérieur à 0.</translation>
    </message>
    <message>
        <source>such as pad_type=same</source>
        <translation>par exemple pad_type=same</translation>
    </message>
    <message>
        <source>what the network does by itself</source>
        <translation>ce que le réseau fait de lui-même</translation>
    </message>
    <message>
        <source>“{text}” is no argument: write name=value, such as pad_type=same.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas un argument&#x202f;: écrivez nom=valeur, par exemple pad_type=same.</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Add a folder, and it is looked through here. It is only read.</source>
        <translation>Ajoutez un dossier, il est parcouru ici. Il est seulement lu.</translation>
    </message>
    <message>
        <source>Dates were not read.</source>
        <translation>Les dates n’ont pas été lues.</translation>
    </message>
    <message>
        <source>Left aside, as no photographs: {files}.</source>
        <translation>Mis de côté, car ce ne sont pas des photos&#x202f;: {files}.</translation>
    </message>
    <message>
        <source>Looking for photographs…</source>
        <translation>Recherche de photos…</translation>
    </message>
    <message>
        <source>No photographs found</source>
        <translation>Aucune photo trouvée</translation>
    </message>
    <message>
        <source>No photographs yet</source>
        <translation>Pas encore de photos</translation>
    </message>
    <message>
        <source>None of them tells when it was taken.</source>
        <translation>Aucune n’indique quand elle a été prise.</translation>
    </message>
    <message>
        <source>Not looked through</source>
        <translation>Non parcouru</translation>
    </message>
    <message>
        <source>Reading when they were taken…</source>
        <translation>Lecture des dates de prise de vue…</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Arrêter la recherche</translation>
    </message>
    <message>
        <source>There is no photograph in it. Choose another folder, or fill it later.</source>
        <translation>Il n’y a pas de photo dedans. Choisissez un autre dossier, ou remplissez-le plus tard.</translation>
    </message>
    <message>
        <source>as {n} of them tell</source>
        <translation>d’après {n} d’entre elles</translation>
    </message>
    <message>
        <source>{n} without a date</source>
        <translation>{n} sans date</translation>
    </message>
    <message>
        <source>{place} cannot be looked into.</source>
        <translation>{place} ne peut pas être parcouru.</translation>
    </message>
    <message>
        <source>{place} is part of the project “{name}” already.</source>
        <translation>{place} fait déjà partie du projet «&#x202f;{name}&#x202f;».</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>Dans le dossier</translation>
    </message>
    <message>
        <source>Why it is left aside</source>
        <translation>Pourquoi mis de côté</translation>
    </message>
    <message>
        <source>is the same picture as {other}: never asked about</source>
        <translation>est la même image que {other}&#x202f;: jamais demandé</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Answer some questions in Review: how the groups change is shown here.</source>
        <translation>Répondez à des questions dans Revue&#x202f;: l’évolution des groupes est montrée ici.</translation>
    </message>
    <message>
        <source>Answers given (number)</source>
        <translation>Réponses données (nombre)</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Proven groups</source>
        <translation>Groupes prouvés</translation>
    </message>
    <message>
        <source>Questions left, about</source>
        <translation>Questions restantes, environ</translation>
    </message>
    <message>
        <source>When groups stay as many and few questions are left, more answers change little.</source>
        <translation>Quand les groupes ne changent plus et qu’il reste peu de questions, d’autres réponses changent peu.</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>At a stretch</source>
        <translation>D’affilée</translation>
    </message>
    <message>
        <source>Grouped rightly, estimated</source>
        <translation>Bien groupées, estimation</translation>
    </message>
    <message>
        <source>How the review goes</source>
        <translation>Avancement de la revue</translation>
    </message>
    <message>
        <source>Individuals, estimated</source>
        <translation>Individus, estimation</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Rythme</translation>
    </message>
    <message>
        <source>Questions that still pay</source>
        <translation>Questions encore utiles</translation>
    </message>
    <message>
        <source>about {n}</source>
        <translation>environ {n}</translation>
    </message>
    <message>
        <source>begins with the next answer</source>
        <translation>débute à la prochaine réponse</translation>
    </message>
    <message>
        <source>being estimated…</source>
        <translation>estimation en cours…</translation>
    </message>
    <message>
        <source>known after a few answers</source>
        <translation>connu après quelques réponses</translation>
    </message>
    <message>
        <source>known once ten pairs drawn by lot are answered</source>
        <translation>connu après réponse à dix paires tirées au sort</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>{agreed} of {again} pairs seen again</source>
        <translation>{agreed} paires revues sur {again}</translation>
    </message>
    <message>
        <source>{answers} in {n} minutes</source>
        <translation>{answers} en {n} minutes</translation>
    </message>
    <message>
        <source>{answers} so far</source>
        <translation>{answers} jusqu’ici</translation>
    </message>
    <message>
        <source>{n} % of pairs (between {low} and {high} %)</source>
        <translation>{n}&#x202f;% des paires (entre {low} et {high}&#x202f;%)</translation>
    </message>
    <message>
        <source>{n} % of {again} pairs seen again (between {low} and {high} %)</source>
        <translation>{n}&#x202f;% des {again} paires revues (entre {low} et {high}&#x202f;%)</translation>
    </message>
    <message>
        <source>{n} (between {low} and {high})</source>
        <translation>{n} (entre {low} et {high})</translation>
    </message>
    <message>
        <source>{n} an hour</source>
        <translation>{n} par heure</translation>
    </message>
    <message>
        <source>{reviewer} agrees with earlier answers</source>
        <translation>{reviewer} s’accorde à ses réponses d’avant</translation>
    </message>
</context>
<context>
    <name>ProjectOperations</name>
    <message>
        <source>Doing it again</source>
        <translation>Rétablissement</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Annulation</translation>
    </message>
</context>
<context>
    <name>ProjectSettings</name>
    <message>
        <source>All photographs get their stations and encounters anew.</source>
        <translation>Stations et rencontres de toutes les photos sont recalculées.</translation>
    </message>
    <message>
        <source>Folders of photographs</source>
        <translation>Dossiers de photos</translation>
    </message>
    <message>
        <source>Looking where they are…</source>
        <translation>On regarde où elles sont…</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Aucun projet n’est ouvert.</translation>
    </message>
    <message>
        <source>Set. Undo takes it back.</source>
        <translation>C’est fait. Annuler revient en arrière.</translation>
    </message>
    <message>
        <source>Tell them anew</source>
        <translation>Recalculer</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Il n’y en a pas encore.</translation>
    </message>
    <message>
        <source>They are only read. A folder that lies elsewhere now can be shown here.</source>
        <translation>Ils sont seulement lus. Un dossier maintenant ailleurs peut être montré ici.</translation>
    </message>
    <message>
        <source>Told anew, in the background. Choosing what was before brings it back.</source>
        <translation>Recalculé en arrière-plan. Choisir ce qu’il y avait avant le rétablit.</translation>
    </message>
    <message>
        <source>Where are these photographs now?</source>
        <translation>Où sont ces photos maintenant&#x202f;?</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Packed projects and project files</source>
        <translation>Paquets et fichiers de projet</translation>
    </message>
    <message>
        <source>Text files</source>
        <translation>Fichiers texte</translation>
    </message>
    <message>
        <source>The folder of the other project</source>
        <translation>Le dossier de l’autre projet</translation>
    </message>
    <message>
        <source>The other project</source>
        <translation>L’autre projet</translation>
    </message>
    <message>
        <source>Where should the packed project go?</source>
        <translation>Où mettre le projet empaqueté&#x202f;?</translation>
    </message>
    <message>
        <source>Where should the report go?</source>
        <translation>Où mettre le rapport&#xa0;?</translation>
    </message>
    <message>
        <source>Zip files</source>
        <translation>Fichiers zip</translation>
    </message>
</context>
<context>
    <name>ReadingForm</name>
    <message>
        <source>At first whole photographs are compared. Draw a box around each animal on the Photographs page: Quick crop (C) takes one drag for each.</source>
        <translation>D’abord, les photos entières sont comparées. Tracez un cadre autour de chaque animal sur la page Photos&#x202f;: Recadrage rapide (C) n’y demande qu’un geste par photo.</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Cadres</translation>
    </message>
    <message>
        <source>By which photographs are compared.</source>
        <translation>Par lequel les photos sont comparées.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>What may be read</source>
        <translation>Ce qui peut être lu</translation>
    </message>
</context>
<context>
    <name>ReadingSettings</name>
    <message>
        <source>Cameras with GPS write where they were. Positions of rare animals attract poachers: whoever gets the project gets them, too.</source>
        <translation>Les appareils avec GPS notent où ils étaient. Les positions d’animaux rares attirent les braconniers&#x202f;: qui reçoit le projet les reçoit aussi.</translation>
    </message>
    <message>
        <source>Delete the positions</source>
        <translation>Supprimer les positions</translation>
    </message>
    <message>
        <source>Delete these times</source>
        <translation>Supprimer ces heures</translation>
    </message>
    <message>
        <source>Every position that was read is deleted from the project at once. The photographs keep theirs, and so do backups made before.</source>
        <translation>Toute position lue est aussitôt supprimée du projet. Les photos gardent la leur, et les sauvegardes d’avant aussi.</translation>
    </message>
    <message>
        <source>Every time that came from a file is deleted from the project at once, and these photographs have no time. The files keep theirs.</source>
        <translation>Toute heure venue d’un fichier est aussitôt supprimée du projet, et ces photos n’ont plus d’heure. Les fichiers gardent la leur.</translation>
    </message>
    <message>
        <source>Keep reading them</source>
        <translation>Continuer à les lire</translation>
    </message>
    <message>
        <source>Keep using them</source>
        <translation>Continuer à les utiliser</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Aucun projet n’est ouvert.</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Read where the photographs of this project were taken</source>
        <translation>Lire où les photos de ce projet ont été prises</translation>
    </message>
    <message>
        <source>Some photographs do not tell when they were taken. The time of their file may stand in for it, but changes when files are copied or edited.</source>
        <translation>Certaines photos n’indiquent pas leur heure de prise. Celle du fichier peut la remplacer, mais change quand il est copié ou retouché.</translation>
    </message>
    <message>
        <source>The photographs are looked through again, in the background.</source>
        <translation>Les photos sont parcourues de nouveau, en arrière-plan.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Use the time of the file where no other is told</source>
        <translation>Utiliser l’heure du fichier s’il n’y en a pas d’autre</translation>
    </message>
</context>
<context>
    <name>RecentModel</name>
    <message>
        <source>last open {day}</source>
        <translation>ouvert le {day}</translation>
    </message>
    <message>
        <source>not found in {place}</source>
        <translation>introuvable dans {place}</translation>
    </message>
    <message>
        <source>{project} (not found)</source>
        <translation>{project} (introuvable)</translation>
    </message>
</context>
<context>
    <name>RecentProjects</name>
    <message>
        <source>Choose the folder that {file} lies in.</source>
        <translation>Choisissez le dossier où se trouve {file}.</translation>
    </message>
    <message>
        <source>There is no project in {place}.</source>
        <translation>Il n’y a pas de projet dans {place}.</translation>
    </message>
    <message>
        <source>Where does the project {name} lie now?</source>
        <translation>Où se trouve maintenant le projet {name}&#x202f;?</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>It could not be saved: {reason}</source>
        <translation>Impossible d’enregistrer&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Nothing is sent. This is all that the report says: read it, change or take out what you like, save it, and give it to whoever helps you with the program. Where photographs and projects lie is left out already.</source>
        <translation>Rien n’est envoyé. Voici tout ce que dit le rapport&#xa0;: lisez-le, changez ou retirez ce que vous voulez, enregistrez-le et donnez-le à qui vous aide avec le programme. L’emplacement des photos et des projets est déjà omis.</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Lecture du journal…</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Signaler un problème</translation>
    </message>
    <message>
        <source>Run the self-test and add it</source>
        <translation>Lancer l’autotest et l’ajouter</translation>
    </message>
    <message>
        <source>Saved to {place}</source>
        <translation>Enregistré dans {place}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>The self-test is in the report.</source>
        <translation>L’autotest est dans le rapport.</translation>
    </message>
    <message>
        <source>The self-test runs; it takes a moment.</source>
        <translation>L’autotest est en cours&#xa0;; cela prend un moment.</translation>
    </message>
    <message>
        <source>What did you do, what did you expect, and what happened instead?</source>
        <translation>Qu’avez-vous fait, qu’attendiez-vous et que s’est-il passé&#xa0;?</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What the program adds</source>
        <translation>Ce que le programme ajoute</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Esc leaves the full screen.</source>
        <translation>Échap quitte le plein écran.</translation>
    </message>
    <message>
        <source>A pair in between. Then it goes on as before.</source>
        <translation>Une paire intercalée. Ensuite, cela continue comme avant.</translation>
    </message>
    <message>
        <source>Not saved. The question stays; answer it again.</source>
        <translation>Non enregistré. La question reste&#x202f;; répondez-y de nouveau.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Saved: {answer}</source>
        <translation>Enregistré&#x202f;: {answer}</translation>
    </message>
    <message>
        <source>Skipped; it is kept for later.</source>
        <translation>Passée&#x202f;; elle est gardée pour plus tard.</translation>
    </message>
    <message>
        <source>Taken back: {answer}</source>
        <translation>Retiré&#x202f;: {answer}</translation>
    </message>
</context>
<context>
    <name>ReviewState</name>
    <message>
        <source>Add a folder with your photographs; the first questions follow.</source>
        <translation>Ajoutez un dossier avec vos photos&#x202f;; les premières questions suivent.</translation>
    </message>
    <message>
        <source>Add photographs…</source>
        <translation>Ajouter des photos…</translation>
    </message>
    <message>
        <source>Ask again what was skipped ({n})</source>
        <translation>Reposer les questions passées ({n})</translation>
    </message>
    <message>
        <source>Choosing the next questions…</source>
        <translation>Choix des prochaines questions…</translation>
    </message>
    <message>
        <source>Everything you answered is saved.</source>
        <translation>Toutes vos réponses sont enregistrées.</translation>
    </message>
    <message>
        <source>Getting the questions ready</source>
        <translation>Préparation des questions</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Go on with pairs</source>
        <translation>Continuer par paires</translation>
    </message>
    <message>
        <source>Go to the start page</source>
        <translation>Aller à l’accueil</translation>
    </message>
    <message>
        <source>Look at the individuals</source>
        <translation>Voir les individus</translation>
    </message>
    <message>
        <source>Look at the photographs</source>
        <translation>Voir les photos</translation>
    </message>
    <message>
        <source>No group needs a look at all of it</source>
        <translation>Aucun groupe n’est à revoir en entier</translation>
    </message>
    <message>
        <source>No photograph has several likely animals</source>
        <translation>Aucune photo n’a plusieurs animaux probables</translation>
    </message>
    <message>
        <source>No photographs yet</source>
        <translation>Pas encore de photos</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Aucun projet n’est ouvert</translation>
    </message>
    <message>
        <source>No question is left whose answer is likely to change who is who. Look at the groups, name those you know, and write the tables.</source>
        <translation>Il ne reste aucune question dont la réponse changerait sans doute qui est qui. Regardez les groupes, nommez ceux que vous connaissez, et écrivez les tableaux.</translation>
    </message>
    <message>
        <source>Open a project, or make one from a folder of photographs.</source>
        <translation>Ouvrez un projet, ou créez-en un d’un dossier de photos.</translation>
    </message>
    <message>
        <source>You have seen all groups that are in doubt. Pairs ask about what is left.</source>
        <translation>Vous avez vu tous les groupes douteux. Les paires portent sur ce qui reste.</translation>
    </message>
    <message>
        <source>Your photographs are being looked at and grouped, see below. The first question appears here by itself; you need not wait in front of it.</source>
        <translation>Vos photos sont examinées et groupées, voir ci-dessous. La première question apparaît ici toute seule&#x202f;; inutile d’attendre devant.</translation>
    </message>
    <message>
        <source>Stopped on the way</source>
        <translation>Arrêté en chemin</translation>
    </message>
    <message>
        <source>The next questions could not be chosen</source>
        <translation>Les prochaines questions n’ont pas pu être choisies</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Cela prend un moment.</translation>
    </message>
    <message>
        <source>Those in doubt have one likely animal each. Pairs ask about them.</source>
        <translation>Celles qui sont douteuses n’ont chacune qu’un animal probable. Les paires portent sur elles.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>What was done is kept. Go on when you like.</source>
        <translation>Ce qui est fait est gardé. Continuez quand vous voulez.</translation>
    </message>
    <message>
        <source>You can stop here</source>
        <translation>Vous pouvez arrêter ici</translation>
    </message>
</context>
<context>
    <name>Scanning</name>
    <message>
        <source>Looking for photographs in {place}</source>
        <translation>Recherche de photos dans {place}</translation>
    </message>
    <message numerus="yes">
        <source>{n} folders</source>
        <translation>
            <numerusform>{n} dossier</numerusform>
            <numerusform>{n} dossiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>A photograph, large</source>
        <translation>Une photo, en grand</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Contradictions</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Individuals</source>
        <translation>Individus</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Review: one against five</source>
        <translation>Revue&#x202f;: un contre cinq</translation>
    </message>
    <message>
        <source>Review: spot the stranger</source>
        <translation>Revue&#x202f;: trouver l’intrus</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Two animals side by side</source>
        <translation>Deux animaux côte à côte</translation>
    </message>
</context>
<context>
    <name>ScreenDesk</name>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Not saved. The question stays; answer it again.</source>
        <translation>Non enregistré. La question reste&#x202f;; répondez-y de nouveau.</translation>
    </message>
    <message>
        <source>Skipped; it is kept for later.</source>
        <translation>Passée&#x202f;; elle est gardée pour plus tard.</translation>
    </message>
    <message>
        <source>Taken back; answer it again, or do it again with redo.</source>
        <translation>Retiré&#x202f;; répondez à nouveau, ou rétablissez la réponse.</translation>
    </message>
    <message>
        <source>These photographs cannot be shown. Skip them.</source>
        <translation>Ces photos ne peuvent pas être affichées. Passez-les.</translation>
    </message>
</context>
<context>
    <name>Seen</name>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message numerus="yes">
        <source>{n} stations</source>
        <translation>
            <numerusform>{n} station</numerusform>
            <numerusform>{n} stations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelfTestDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Everything works on this computer.</source>
        <translation>Tout fonctionne sur cet ordinateur.</translation>
    </message>
    <message>
        <source>It uses photographs of its own and changes none of your projects.</source>
        <translation>Il utilise ses propres photos et ne change aucun de vos projets.</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Autotest</translation>
    </message>
    <message>
        <source>Something does not work as it should. Copy what is written here.</source>
        <translation>Quelque chose ne fonctionne pas comme prévu. Copiez ce qui est écrit ici.</translation>
    </message>
    <message>
        <source>Steps of the self-test</source>
        <translation>Étapes de l’autotest</translation>
    </message>
    <message>
        <source>The self-test was stopped.</source>
        <translation>L’autotest a été arrêté.</translation>
    </message>
    <message>
        <source>The whole program is being tried on the sample. It takes a moment.</source>
        <translation>Tout le programme est essayé sur l’exemple. Cela prend un moment.</translation>
    </message>
    <message>
        <source>What the self-test told</source>
        <translation>Ce que dit l’autotest</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>Sex</name>
    <message>
        <source>female</source>
        <translation>femelle</translation>
    </message>
    <message>
        <source>male</source>
        <translation>mâle</translation>
    </message>
</context>
<context>
    <name>SheetDesk</name>
    <message>
        <source>1 does not belong</source>
        <translation>1 intrus</translation>
    </message>
    <message>
        <source>All belong together</source>
        <translation>Toutes du même animal</translation>
    </message>
    <message>
        <source>Do all of these show one animal?</source>
        <translation>Est-ce partout le même animal&#x202f;?</translation>
    </message>
    <message>
        <source>Leave it for later.</source>
        <translation>Laisser pour plus tard.</translation>
    </message>
    <message>
        <source>Mark the framed photograph, or click on one.</source>
        <translation>Marquer la photo encadrée, ou cliquer sur une photo.</translation>
    </message>
    <message>
        <source>One photograph at least must belong: leave it unmarked.</source>
        <translation>Une photo au moins doit en faire partie&#x202f;: laissez-la sans marque.</translation>
    </message>
    <message>
        <source>Saved: {n} of {total} marked as strangers</source>
        <translation>Enregistré&#x202f;: {n} sur {total} marquées comme intrus</translation>
    </message>
    <message>
        <source>Saved: {photographs} belong together</source>
        <translation>Enregistré&#x202f;: {photographs}, même animal</translation>
    </message>
    <message>
        <source>Take the last thing you did back, as often as you like.</source>
        <translation>Annule votre dernière action, autant de fois que vous voulez.</translation>
    </message>
    <message>
        <source>Those that are not marked show one animal; those that are show others.</source>
        <translation>Les photos non marquées montrent un seul animal&#x202f;; les marquées en montrent d’autres.</translation>
    </message>
    <message>
        <source>{n} do not belong</source>
        <translation>{n} intrus</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>L</source>
        <translation>G</translation>
    </message>
    <message>
        <source>R</source>
        <translation>D</translation>
    </message>
</context>
<context>
    <name>SideCaption</name>
    <message>
        <source>back</source>
        <translation>de dos</translation>
    </message>
    <message>
        <source>from above</source>
        <translation>d’en haut</translation>
    </message>
    <message>
        <source>from below</source>
        <translation>d’en bas</translation>
    </message>
    <message>
        <source>front</source>
        <translation>de face</translation>
    </message>
    <message>
        <source>left side</source>
        <translation>côté gauche</translation>
    </message>
    <message>
        <source>right side</source>
        <translation>côté droit</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>heure inconnue</translation>
    </message>
    <message>
        <source>{group} (proposed), {photographs}</source>
        <translation>{group} (proposé), {photographs}</translation>
    </message>
    <message>
        <source>{group}, no other photograph yet</source>
        <translation>{group}, pas encore d’autre photo</translation>
    </message>
    <message>
        <source>{group}, {photographs}</source>
        <translation>{group}, {photographs}</translation>
    </message>
</context>
<context>
    <name>SimilarityCard</name>
    <message>
        <source>Answer some questions in Review: their similarity is shown here.</source>
        <translation>Répondez à des questions dans Revue&#x202f;: leur similarité est montrée ici.</translation>
    </message>
    <message>
        <source>Cosine similarity (-1 to 1)</source>
        <translation>Similarité cosinus (-1 à 1)</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Différent</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>Share of these answers (%)</source>
        <translation>Part de ces réponses (%)</translation>
    </message>
    <message>
        <source>Similarity of what you answered</source>
        <translation>Similarité de vos réponses</translation>
    </message>
    <message>
        <source>The further the two hills lie apart, the better the model tells these animals from each other. They overlap more than animals do: what is clear is not asked.</source>
        <translation>Plus les deux collines sont éloignées, mieux le modèle distingue ces animaux. Elles se recouvrent plus que les animaux&#x202f;: ce qui est clair n’est pas demandé.</translation>
    </message>
    <message>
        <source>{answers} by the present model.</source>
        <translation>{answers} avec le modèle actuel.</translation>
    </message>
    <message>
        <source>{share} % lie on their side of the dashed line.</source>
        <translation>{share}&#x202f;% sont de leur côté de la ligne pointillée.</translation>
    </message>
</context>
<context>
    <name>Size</name>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} pixels</translation>
    </message>
</context>
<context>
    <name>Solving</name>
    <message>
        <source>Grouping photographs</source>
        <translation>Groupement des photos</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>A small set of drawn animals, to see how it works in five minutes.</source>
        <translation>Un petit jeu d’animaux dessinés, pour voir comment cela marche en cinq minutes.</translation>
    </message>
    <message>
        <source>Choose your folders of photographs. They are only read.</source>
        <translation>Choisissez vos dossiers de photos. Ils sont seulement lus.</translation>
    </message>
    <message>
        <source>Go on reviewing</source>
        <translation>Continuer la revue</translation>
    </message>
    <message>
        <source>Go on where you stopped, here or on another computer.</source>
        <translation>Reprendre où vous en étiez, ici ou sur un autre ordinateur.</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Localiser…</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Projects you open will be listed here.</source>
        <translation>Les projets que vous ouvrez seront listés ici.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Tell where this project lies now.</source>
        <translation>Dites où se trouve maintenant ce projet.</translation>
    </message>
    <message>
        <source>The program groups the photographs of each animal and asks you only about the pairs it is least sure of.</source>
        <translation>Le programme groupe les photos de chaque animal et ne vous demande que les paires dont il est le moins sûr.</translation>
    </message>
    <message>
        <source>The project itself is not touched. Key: Del, in the list.</source>
        <translation>Le projet lui-même n’est pas touché. Touche&#x202f;: Suppr, dans la liste.</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Essayer l’exemple</translation>
    </message>
    <message>
        <source>Who is who in your photographs?</source>
        <translation>Qui est qui sur vos photos&#x202f;?</translation>
    </message>
</context>
<context>
    <name>StationChoice</name>
    <message>
        <source> seconds</source>
        <translation> secondes</translation>
    </message>
    <message>
        <source>1 encounter.</source>
        <translation>1 rencontre.</translation>
    </message>
    <message>
        <source>1 station: {names}.</source>
        <translation>1 station&#x202f;: {names}.</translation>
    </message>
    <message>
        <source>A longer pause at a station begins another encounter.</source>
        <translation>Une pause plus longue à une station commence une autre rencontre.</translation>
    </message>
    <message>
        <source>Counted once the dates are read.</source>
        <translation>Compté une fois les dates lues.</translation>
    </message>
    <message>
        <source>Encounters</source>
        <translation>Rencontres</translation>
    </message>
    <message>
        <source>Folders of level {n}</source>
        <translation>Dossiers de niveau {n}</translation>
    </message>
    <message>
        <source>Folders tell no stations</source>
        <translation>Les dossiers n’indiquent pas de station</translation>
    </message>
    <message>
        <source>Folders that tell where photographs were taken.</source>
        <translation>Dossiers qui indiquent où les photos ont été prises.</translation>
    </message>
    <message>
        <source>Level of folders that tells the stations</source>
        <translation>Niveau de dossiers qui indique les stations</translation>
    </message>
    <message>
        <source>No encounters, as times or places are not known.</source>
        <translation>Pas de rencontres, car heures ou lieux sont inconnus.</translation>
    </message>
    <message>
        <source>No stations: encounters go by cameras that tell their serial number.</source>
        <translation>Pas de stations&#x202f;: les rencontres suivent les appareils qui indiquent leur numéro de série.</translation>
    </message>
    <message>
        <source>Pause that ends an encounter, in seconds</source>
        <translation>Pause qui termine une rencontre, en secondes</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>The folder each photograph lies in</source>
        <translation>Le dossier où se trouve chaque photo</translation>
    </message>
    <message>
        <source>The folders of photographs themselves</source>
        <translation>Les dossiers de photos eux-mêmes</translation>
    </message>
    <message>
        <source>What this comes to is told once the folders are looked through.</source>
        <translation>Le résultat est donné une fois les dossiers parcourus.</translation>
    </message>
    <message>
        <source>Without one: {photographs}.</source>
        <translation>Sans station&#x202f;: {photographs}.</translation>
    </message>
    <message>
        <source>{n} encounters in the {photographs} looked at.</source>
        <translation>{n} rencontres dans ce qui a été parcouru ({photographs}).</translation>
    </message>
    <message>
        <source>{n} encounters.</source>
        <translation>{n} rencontres.</translation>
    </message>
    <message>
        <source>{n} stations: {names}</source>
        <translation>{n} stations&#x202f;: {names}</translation>
    </message>
</context>
<context>
    <name>StationTable</name>
    <message numerus="yes">
        <source>{n} stations</source>
        <translation>
            <numerusform>{n} station</numerusform>
            <numerusform>{n} stations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StationTableSettings</name>
    <message>
        <source>A CSV or .xlsx file with a column station and any of latitude, longitude, folder and camera. It goes before the level of folders.</source>
        <translation>Un fichier CSV ou .xlsx avec une colonne station et l’une ou l’autre de latitude, longitude, folder et camera. Il passe avant le niveau de dossiers.</translation>
    </message>
    <message>
        <source>Choose a table…</source>
        <translation>Choisir un tableau…</translation>
    </message>
    <message>
        <source>Further lines left out: {n}.</source>
        <translation>Autres lignes omises&#x202f;: {n}.</translation>
    </message>
    <message>
        <source>Line {line} is left out: {why}</source>
        <translation>La ligne {line} est omise&#x202f;: {why}</translation>
    </message>
    <message>
        <source>Positions that are not stored, as places may not be read (see Photographs): {n}.</source>
        <translation>Positions non enregistrées, car les lieux ne peuvent être lus (voir Photographies)&#x202f;: {n}.</translation>
    </message>
    <message>
        <source>Positions: {n}.</source>
        <translation>Positions&#x202f;: {n}.</translation>
    </message>
    <message>
        <source>Stations from a table</source>
        <translation>Stations d’un tableau</translation>
    </message>
    <message>
        <source>Table of stations</source>
        <translation>Tableau de stations</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv *.xlsx)</source>
        <translation>Tableaux (*.csv *.txt *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>Take its stations</source>
        <translation>Prendre ses stations</translation>
    </message>
    <message>
        <source>Taken. Undo brings back what was before.</source>
        <translation>Prises. Annuler ramène l’état d’avant.</translation>
    </message>
    <message>
        <source>{stations}. Another station for {photographs}.</source>
        <translation>{stations}. Une autre station pour {photographs}.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>accepted by a person</source>
        <translation>accepté par une personne</translation>
    </message>
    <message>
        <source>known as {name}</source>
        <translation>connu comme {name}</translation>
    </message>
    <message>
        <source>new: like no known animal</source>
        <translation>nouveau : comme aucun animal connu</translation>
    </message>
    <message>
        <source>not grouped yet</source>
        <translation>pas encore groupée</translation>
    </message>
    <message>
        <source>not identifiable</source>
        <translation>non identifiable</translation>
    </message>
    <message>
        <source>perhaps {name}</source>
        <translation>peut-être {name}</translation>
    </message>
    <message>
        <source>proposed by the program</source>
        <translation>proposé par le programme</translation>
    </message>
    <message>
        <source>proven by answers</source>
        <translation>prouvé par des réponses</translation>
    </message>
    <message>
        <source>{said} ({percent} %)</source>
        <translation>{said} ({percent} %)</translation>
    </message>
</context>
<context>
    <name>StatusWord</name>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Non groupée</translation>
    </message>
    <message>
        <source>Not identifiable</source>
        <translation>Non identifiable</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Proposé</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Prouvé</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>a few seconds left</source>
        <translation>encore quelques secondes</translation>
    </message>
    <message>
        <source>about {n} h left</source>
        <translation>encore {n} h environ</translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation>encore {n} min environ</translation>
    </message>
    <message>
        <source>about {n} s left</source>
        <translation>encore {n} s environ</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Done again: {what}</source>
        <translation>Rétabli&#x202f;: {what}</translation>
    </message>
    <message>
        <source>It was: {what}. Redo brings it back.</source>
        <translation>C’était&#x202f;: {what}. Rétablir le ramène.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Défaire</translation>
    </message>
    <message>
        <source>Take back what was done before today&apos;s session?</source>
        <translation>Défaire ce qui a été fait avant la séance d’aujourd’hui&#x202f;?</translation>
    </message>
    <message>
        <source>Take back what {reviewer} did?</source>
        <translation>Défaire ce que {reviewer} a fait&#x202f;?</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Annulé&#x202f;: {what}</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>different</source>
        <translation>différent</translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation>non comparable</translation>
    </message>
    <message>
        <source>probably different</source>
        <translation>probablement différent</translation>
    </message>
    <message>
        <source>probably the same</source>
        <translation>probablement identique</translation>
    </message>
    <message>
        <source>same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>incertain</translation>
    </message>
</context>
<context>
    <name>VersionModel</name>
    <message>
        <source>Did not help</source>
        <translation>N’a pas aidé</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Entraîné sur</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>{name} (in use)</source>
        <translation>{name} (utilisé)</translation>
    </message>
</context>
<context>
    <name>ViewTools</name>
    <message>
        <source>Light and contrast</source>
        <translation>Lumière et contraste</translation>
    </message>
    <message>
        <source>More ways to look</source>
        <translation>Autres façons de regarder</translation>
    </message>
</context>
<context>
    <name>WaySwitch</name>
    <message>
        <source>In which way to ask</source>
        <translation>Façon de demander</translation>
    </message>
</context>
<context>
    <name>WorkStrip</name>
    <message>
        <source>Progress of the running work</source>
        <translation>Progression du travail en cours</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop the running work</source>
        <translation>Arrêter le travail en cours</translation>
    </message>
    <message>
        <source>Stop; what is done stays done, and it goes on later</source>
        <translation>Arrêter&#x202f;; ce qui est fait le reste, et cela continue plus tard</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}&#x202f;%</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>A folder of photographs, with all folders inside it</source>
        <translation>Un dossier de photos, avec tous les dossiers qu’il contient</translation>
    </message>
    <message>
        <source>Copied to {place}</source>
        <translation>Copié dans {place}</translation>
    </message>
    <message>
        <source>Open the folder of a project</source>
        <translation>Ouvrir le dossier d’un projet</translation>
    </message>
    <message>
        <source>Questions are ready: {keys} leads to them.</source>
        <translation>Des questions sont prêtes&#x202f;: {keys} y mène.</translation>
    </message>
    <message>
        <source>Where should the copy go?</source>
        <translation>Où mettre la copie&#x202f;?</translation>
    </message>
</context>
<context>
    <name>_Nobody</name>
    <message>
        <source>Another animal than those shown here</source>
        <translation>Un autre animal que ceux montrés ici</translation>
    </message>
    <message>
        <source>Shift: probably.</source>
        <translation>Maj&#x202f;: probablement.</translation>
    </message>
</context>
<context>
    <name>_Tile</name>
    <message>
        <source>Same</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>Shift: probably.</source>
        <translation>Maj&#x202f;: probablement.</translation>
    </message>
    <message>
        <source>{group}, {photographs}</source>
        <translation>{group}, {photographs}</translation>
    </message>
</context>
</TS>
