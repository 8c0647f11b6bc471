<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ReID Desktop</source>
        <translation>Acerca de ReID Desktop</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Licencias…</translation>
    </message>
    <message>
        <source>Tells individual animals apart in your photographs, with as few questions as possible. It works without a network and never changes a photograph.</source>
        <translation>Distingue los animales individuales de sus fotografías con el menor número posible de preguntas. Funciona sin red y nunca modifica una fotografía.</translation>
    </message>
    <message>
        <source>Version {version} · Python {python} · Qt {qt} · {system}</source>
        <translation>Versión {version} · Python {python} · Qt {qt} · {system}</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>About ReID Desktop</source>
        <translation>Acerca de ReID Desktop</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Accept all proven</source>
        <translation>Aceptar los demostrados</translation>
    </message>
    <message>
        <source>Add photographs…</source>
        <translation>Añadir fotografías…</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Concordancia</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Por detrás</translation>
    </message>
    <message>
        <source>Back to the question</source>
        <translation>Volver a la pregunta</translation>
    </message>
    <message>
        <source>Back up to…</source>
        <translation>Copia de seguridad en…</translation>
    </message>
    <message>
        <source>Begin with whole frames</source>
        <translation>Empezar con fotos enteras</translation>
    </message>
    <message>
        <source>Blink (hold or press)</source>
        <translation>Parpadeo (mantener o pulsar)</translation>
    </message>
    <message>
        <source>Brighter</source>
        <translation>Más claro</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Capturas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Cerrar proyecto</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Copiar los números</translation>
    </message>
    <message>
        <source>Darker</source>
        <translation>Más oscuro</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Distinto</translation>
    </message>
    <message>
        <source>Discoveries</source>
        <translation>Descubrimientos</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Contradicciones</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Draw boxes</source>
        <translation>Dibujar recuadros</translation>
    </message>
    <message>
        <source>Even out light and shade</source>
        <translation>Igualar luces y sombras</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Fair quality</source>
        <translation>Calidad regular</translation>
    </message>
    <message>
        <source>Find folder…</source>
        <translation>Buscar la carpeta…</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>Ajustar a la ventana</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>Desde arriba</translation>
    </message>
    <message>
        <source>From below</source>
        <translation>Desde abajo</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>De frente</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Full size (100 %)</source>
        <translation>Tamaño real (100 %)</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galería</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Ir atrás</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Ir adelante</translation>
    </message>
    <message>
        <source>Go to the filter box</source>
        <translation>Ir al cuadro de filtro</translation>
    </message>
    <message>
        <source>Go to the left or the right column</source>
        <translation>Ir a la columna izquierda o derecha</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>Ir al cuadro de búsqueda</translation>
    </message>
    <message>
        <source>Good quality</source>
        <translation>Calidad buena</translation>
    </message>
    <message>
        <source>How the review goes</source>
        <translation>Cómo va la revisión</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Individuals</source>
        <translation>Individuos</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Letras más grandes</translation>
    </message>
    <message>
        <source>Learn from my answers…</source>
        <translation>Aprender de mis respuestas…</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Lado izquierdo</translation>
    </message>
    <message>
        <source>Less contrast</source>
        <translation>Menos contraste</translation>
    </message>
    <message>
        <source>Letters as usual</source>
        <translation>Letras como siempre</translation>
    </message>
    <message>
        <source>Look at it in the review</source>
        <translation>Verlo en la revisión</translation>
    </message>
    <message>
        <source>Look at it large</source>
        <translation>Ver en grande</translation>
    </message>
    <message>
        <source>Look at others of the left group</source>
        <translation>Ver otras del grupo izquierdo</translation>
    </message>
    <message>
        <source>Look at others of the right group</source>
        <translation>Ver otras del grupo derecho</translation>
    </message>
    <message>
        <source>Look at those two again</source>
        <translation>Volver a ver esas dos</translation>
    </message>
    <message>
        <source>Look for new photographs</source>
        <translation>Buscar fotografías nuevas</translation>
    </message>
    <message>
        <source>Magnifier (hold or press)</source>
        <translation>Lupa (mantener o pulsar)</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Mark a photograph</source>
        <translation>Marcar una fotografía</translation>
    </message>
    <message>
        <source>Mark as a stranger</source>
        <translation>Marcar como intruso</translation>
    </message>
    <message>
        <source>Merge reviews…</source>
        <translation>Reunir revisiones…</translation>
    </message>
    <message>
        <source>Merge these two…</source>
        <translation>Unir estos dos…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Unir…</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>Más contraste</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Mover a…</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>Nombre…</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nuevo grupo</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Proyecto nuevo…</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Ninguno de estos</translation>
    </message>
    <message>
        <source>Not comparable</source>
        <translation>No comparable</translation>
    </message>
    <message>
        <source>One against five</source>
        <translation>Una contra cinco</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Abrir proyecto…</translation>
    </message>
    <message>
        <source>Out of the study, or back in</source>
        <translation>Excluir del estudio o incluir</translation>
    </message>
    <message>
        <source>Pack for a colleague…</source>
        <translation>Empaquetar para un colega…</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Parejas</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografías</translation>
    </message>
    <message>
        <source>Points that agree</source>
        <translation>Puntos que coinciden</translation>
    </message>
    <message>
        <source>Poor quality</source>
        <translation>Calidad mala</translation>
    </message>
    <message>
        <source>Probably different</source>
        <translation>Probablemente distinto</translation>
    </message>
    <message>
        <source>Probably none of these</source>
        <translation>Probablemente ninguno de estos</translation>
    </message>
    <message>
        <source>Probably the same</source>
        <translation>Probablemente el mismo</translation>
    </message>
    <message>
        <source>Probably the same as the fifth</source>
        <translation>Probablemente el mismo que la quinta</translation>
    </message>
    <message>
        <source>Probably the same as the first</source>
        <translation>Probablemente el mismo que la primera</translation>
    </message>
    <message>
        <source>Probably the same as the fourth</source>
        <translation>Probablemente el mismo que la cuarta</translation>
    </message>
    <message>
        <source>Probably the same as the second</source>
        <translation>Probablemente el mismo que la segunda</translation>
    </message>
    <message>
        <source>Probably the same as the third</source>
        <translation>Probablemente el mismo que la tercera</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Quality not judged</source>
        <translation>Calidad sin valorar</translation>
    </message>
    <message>
        <source>Quick crop</source>
        <translation>Recorte rápido</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>Informar de un problema…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Lado derecho</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Mismo</translation>
    </message>
    <message>
        <source>Same as the fifth</source>
        <translation>El mismo que la quinta</translation>
    </message>
    <message>
        <source>Same as the first</source>
        <translation>El mismo que la primera</translation>
    </message>
    <message>
        <source>Same as the fourth</source>
        <translation>El mismo que la cuarta</translation>
    </message>
    <message>
        <source>Same as the second</source>
        <translation>El mismo que la segunda</translation>
    </message>
    <message>
        <source>Same as the third</source>
        <translation>El mismo que la tercera</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>Guardar como imagen…</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Buscar en el manual</translation>
    </message>
    <message>
        <source>Self-test…</source>
        <translation>Autoprueba…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Configuración…</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Mostrarlo entero</translation>
    </message>
    <message>
        <source>Show both as taken</source>
        <translation>Mostrar ambas como se tomaron</translation>
    </message>
    <message>
        <source>Show others of both groups</source>
        <translation>Mostrar otras de ambos grupos</translation>
    </message>
    <message>
        <source>Side not known</source>
        <translation>Lado desconocido</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Similitud</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>Letras más pequeñas</translation>
    </message>
    <message>
        <source>Spot the stranger</source>
        <translation>Buscar al intruso</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Stop the running work</source>
        <translation>Detener el trabajo en curso</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Take my answer back</source>
        <translation>Retirar mi respuesta</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sacar</translation>
    </message>
    <message>
        <source>The answer before</source>
        <translation>La respuesta anterior</translation>
    </message>
    <message>
        <source>The next answer</source>
        <translation>La respuesta siguiente</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>La siguiente</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>La anterior</translation>
    </message>
    <message>
        <source>The one before, left</source>
        <translation>La anterior, izquierda</translation>
    </message>
    <message>
        <source>The one before, right</source>
        <translation>La anterior, derecha</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>A la izquierda</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>A la derecha</translation>
    </message>
    <message>
        <source>Too poor to identify, or not</source>
        <translation>No identificable, o sí</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Probar el ejemplo</translation>
    </message>
    <message>
        <source>Turn the left photograph</source>
        <translation>Girar la fotografía izquierda</translation>
    </message>
    <message>
        <source>Turn the right photograph</source>
        <translation>Girar la fotografía derecha</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Dudoso</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Zoom both together</source>
        <translation>Ampliar ambas a la vez</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
</context>
<context>
    <name>AddModelDialog</name>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Procedencia</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Licencia</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;What it is</source>
        <translation>&amp;Qué es</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Añadir un modelo</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Añadir modelo</translation>
    </message>
    <message>
        <source>Give the model a name.</source>
        <translation>Dé un nombre al modelo.</translation>
    </message>
    <message>
        <source>How photographs are prepared, and the network built</source>
        <translation>Cómo se preparan las fotografías y se construye la red</translation>
    </message>
    <message>
        <source>Looking whether the weights fit…</source>
        <translation>Comprobando si los pesos encajan…</translation>
    </message>
    <message>
        <source>Ne&amp;twork</source>
        <translation>&amp;Red</translation>
    </message>
    <message>
        <source>Nothing beside “{file}” says how to use it. Here is what is usual for such a file; whoever trained it knows whether it is right.</source>
        <translation>Junto a “{file}” nada dice cómo usarlo. Aquí está lo habitual para un archivo así; quien lo entrenó sabe si es correcto.</translation>
    </message>
    <message>
        <source>Which network is it? timm calls them, for example, resnet50.</source>
        <translation>¿Qué red es? timm las llama, por ejemplo, resnet50.</translation>
    </message>
    <message>
        <source>a web address or a person</source>
        <translation>una dirección web o una persona</translation>
    </message>
    <message>
        <source>such as Apache-2.0 or CC-BY-NC-4.0</source>
        <translation>por ejemplo, Apache-2.0 o CC-BY-NC-4.0</translation>
    </message>
    <message>
        <source>such as: leopards, left sides</source>
        <translation>por ejemplo: leopardos, lado izquierdo</translation>
    </message>
</context>
<context>
    <name>AdviceLine</name>
    <message>
        <source>Answers take much longer than in the beginning: a rest may help.</source>
        <translation>Las respuestas tardan mucho más que al principio: un descanso puede ayudar.</translation>
    </message>
    <message>
        <source>Hardly any question still changes who is who: you can stop.</source>
        <translation>Ya casi ninguna pregunta cambia quién es quién: puede parar.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Some pairs that came again got another answer than before: a rest may help.</source>
        <translation>Algunas parejas repetidas recibieron otra respuesta que antes: un descanso puede ayudar.</translation>
    </message>
    <message>
        <source>You have looked at animals for three quarters of an hour: a few minutes of rest keep the eye sharp.</source>
        <translation>Lleva tres cuartos de hora mirando animales: unos minutos de descanso mantienen la vista atenta.</translation>
    </message>
</context>
<context>
    <name>AgreementCard</name>
    <message>
        <source>Agreement</source>
        <translation>Concordancia</translation>
    </message>
    <message>
        <source>Answer of {name}</source>
        <translation>Respuesta de {name}</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa needs both answers among them.</source>
        <translation>La kappa de Cohen necesita que aparezcan ambas respuestas.</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa {kappa} (95 %: {low} to {high}): 1 is perfect, 0 is chance.</source>
        <translation>Kappa de Cohen {kappa} (95 %: de {low} a {high}): 1 es perfecta, 0 es azar.</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Primera respuesta</translation>
    </message>
    <message>
        <source>Kappa {kappa} (95 %: {low} to {high}).</source>
        <translation>Kappa {kappa} (95 %: de {low} a {high}).</translation>
    </message>
    <message>
        <source>No pair was answered twice yet. When two people answer the same pairs, or a pair is asked again, how far they agree is shown here.</source>
        <translation>Aún no se respondió dos veces ninguna pareja. Cuando dos personas respondan las mismas parejas, o una se pregunte de nuevo, aquí se verá cuánto concuerdan.</translation>
    </message>
    <message>
        <source>No pair was called same or different both times.</source>
        <translation>Ninguna pareja se llamó mismo o distinto las dos veces.</translation>
    </message>
    <message>
        <source>Pairs that were answered twice, by two people or by one: the more of them lie on the line from top left to bottom right, the better the answers agree.</source>
        <translation>Parejas respondidas dos veces, por dos personas o por una: cuantas más estén en la línea de arriba a la izquierda a abajo a la derecha, mejor concuerdan las respuestas.</translation>
    </message>
    <message>
        <source>Second answer</source>
        <translation>Segunda respuesta</translation>
    </message>
    <message>
        <source>So few pairs tell little yet.</source>
        <translation>Tan pocas parejas aún dicen poco.</translation>
    </message>
    <message>
        <source>Whose answers are compared</source>
        <translation>De quién se comparan las respuestas</translation>
    </message>
    <message numerus="yes">
        <source>With unsure and not comparable: {n} pairs, {share} % alike.</source>
        <translation>
            <numerusform>Con las dudosas y las no comparables: {n} par, {share} % iguales.</numerusform>
            <numerusform>Con las dudosas y las no comparables: {n} pares, {share} % iguales.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, asked twice</source>
        <translation>{name}, preguntado dos veces</translation>
    </message>
    <message numerus="yes">
        <source>{n} pairs called same or different both times, {share} % alike.</source>
        <translation>
            <numerusform>{n} pareja llamada mismo o distinto las dos veces, {share} % igual.</numerusform>
            <numerusform>{n} parejas llamadas mismo o distinto las dos veces, {share} % igual.</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} y {other}</translation>
    </message>
</context>
<context>
    <name>AnswerStrip</name>
    <message>
        <source>Both photographs show the same animal. Shift: probably.</source>
        <translation>Ambas fotografías muestran el mismo animal. Mayús: probablemente.</translation>
    </message>
    <message>
        <source>Is it the same animal?</source>
        <translation>¿Es el mismo animal?</translation>
    </message>
    <message>
        <source>Leave this pair for later.</source>
        <translation>Dejar esta pareja para más tarde.</translation>
    </message>
    <message>
        <source>Nobody could tell: they show different sides, or too little of the animal.</source>
        <translation>Nadie podría saberlo: muestran lados distintos o muy poco del animal.</translation>
    </message>
    <message>
        <source>Take the last thing you did back, as often as you like.</source>
        <translation>Deshacer lo último que hizo, tantas veces como quiera.</translation>
    </message>
    <message>
        <source>These are two different animals. Shift: probably.</source>
        <translation>Son dos animales distintos. Mayús: probablemente.</translation>
    </message>
    <message>
        <source>You cannot tell from these two photographs.</source>
        <translation>No se puede saber con estas dos fotografías.</translation>
    </message>
</context>
<context>
    <name>Apart</name>
    <message>
        <source>1 second apart</source>
        <translation>1 segundo de diferencia</translation>
    </message>
    <message>
        <source>another station</source>
        <translation>otra estación</translation>
    </message>
    <message>
        <source>one photograph: two different animals</source>
        <translation>una fotografía: dos animales distintos</translation>
    </message>
    <message>
        <source>opposite sides</source>
        <translation>lados opuestos</translation>
    </message>
    <message>
        <source>same encounter, {apart}</source>
        <translation>mismo encuentro, {apart}</translation>
    </message>
    <message>
        <source>same moment</source>
        <translation>mismo momento</translation>
    </message>
    <message>
        <source>same place</source>
        <translation>mismo lugar</translation>
    </message>
    <message>
        <source>same station</source>
        <translation>misma estación</translation>
    </message>
    <message>
        <source>too far for the time between</source>
        <translation>demasiado lejos para el tiempo entre ambas</translation>
    </message>
    <message>
        <source>{n} days apart</source>
        <translation>{n} días de diferencia</translation>
    </message>
    <message>
        <source>{n} hours apart</source>
        <translation>{n} horas de diferencia</translation>
    </message>
    <message>
        <source>{n} km apart</source>
        <translation>{n} km de distancia</translation>
    </message>
    <message>
        <source>{n} m apart</source>
        <translation>{n} m de distancia</translation>
    </message>
    <message>
        <source>{n} minutes apart</source>
        <translation>{n} minutos de diferencia</translation>
    </message>
    <message>
        <source>{n} seconds apart</source>
        <translation>{n} segundos de diferencia</translation>
    </message>
    <message>
        <source>{n} years apart</source>
        <translation>{n} años de diferencia</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>disputed</source>
        <translation>en contradicción</translation>
    </message>
    <message numerus="yes">
        <source>{n} new</source>
        <translation>
            <numerusform>{n} nueva</numerusform>
            <numerusform>{n} nuevas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BeforeAndAfter</name>
    <message>
        <source>the new model</source>
        <translation>el modelo nuevo</translation>
    </message>
    <message>
        <source>the old model</source>
        <translation>el modelo anterior</translation>
    </message>
</context>
<context>
    <name>BoxEditor</name>
    <message>
        <source>Boxes of the photograph</source>
        <translation>Recuadros de la fotografía</translation>
    </message>
</context>
<context>
    <name>BoxStrip</name>
    <message>
        <source>Examples: {n} of {total} boxes count</source>
        <translation>Ejemplos: cuentan {n} de {total} recuadros</translation>
    </message>
</context>
<context>
    <name>CameraModel</name>
    <message>
        <source>set by {offset}</source>
        <translation>ajustado en {offset}</translation>
    </message>
    <message>
        <source>{photographs}, {first} to {last}</source>
        <translation>{photographs}, de {first} a {last}</translation>
    </message>
</context>
<context>
    <name>CapturesCard</name>
    <message>
        <source>A row is an individual, a column a day, week or month; the stronger the colour, the more photographs. Rows with a single square were met once.</source>
        <translation>Una fila es un individuo; una columna, un día, una semana o un mes; cuanto más intenso el color, más fotografías. Las filas con un solo cuadro se vieron una vez.</translation>
    </message>
    <message>
        <source>By days</source>
        <translation>Por días</translation>
    </message>
    <message>
        <source>By months</source>
        <translation>Por meses</translation>
    </message>
    <message>
        <source>By weeks</source>
        <translation>Por semanas</translation>
    </message>
    <message>
        <source>Capture history</source>
        <translation>Historial de capturas</translation>
    </message>
    <message>
        <source>How long an occasion is</source>
        <translation>Duración de una ocasión</translation>
    </message>
    <message>
        <source>Individuals, by when they were first met</source>
        <translation>Individuos, por su primer avistamiento</translation>
    </message>
    <message>
        <source>Occasions with photographs (first day of each)</source>
        <translation>Ocasiones con fotografías (primer día de cada una)</translation>
    </message>
    <message>
        <source>Point at a square to see who it is.</source>
        <translation>Señale un cuadro para ver quién es.</translation>
    </message>
    <message>
        <source>Shown: the first {n} of {all} individuals.</source>
        <translation>Se muestran los primeros {n} de {all} individuos.</translation>
    </message>
    <message>
        <source>Shown: the first {n} of {all} occasions.</source>
        <translation>Se muestran las primeras {n} de {all} ocasiones.</translation>
    </message>
    <message>
        <source>{name}, {day}: {photographs}</source>
        <translation>{name}, {day}: {photographs}</translation>
    </message>
</context>
<context>
    <name>ClockSettings</name>
    <message>
        <source>A clock that was wrong is set right here. The times that were read stay as they are; everything else follows.</source>
        <translation>Aquí se pone en hora un reloj que iba mal. Las horas leídas quedan como están; todo lo demás las sigue.</translation>
    </message>
    <message>
        <source>A fixed offset is right for cameras that nobody sets to summer time.</source>
        <translation>Un desfase fijo es lo correcto para cámaras que nadie cambia al horario de verano.</translation>
    </message>
    <message>
        <source>By how much the clock was slow</source>
        <translation>Cuánto atrasaba el reloj</translation>
    </message>
    <message>
        <source>Camera clocks</source>
        <translation>Relojes de las cámaras</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Cámaras</translation>
    </message>
    <message>
        <source>File name of a photograph</source>
        <translation>Nombre de archivo de una fotografía</translation>
    </message>
    <message>
        <source>No photograph tells which camera took it.</source>
        <translation>Ninguna fotografía indica con qué cámara se tomó.</translation>
    </message>
    <message>
        <source>Or this one was taken at</source>
        <translation>O esta se tomó a las</translation>
    </message>
    <message>
        <source>Set by it</source>
        <translation>Ajustar con ella</translation>
    </message>
    <message>
        <source>Set the clock</source>
        <translation>Ajustar el reloj</translation>
    </message>
    <message>
        <source>Set the zone</source>
        <translation>Fijar la zona</translation>
    </message>
    <message>
        <source>Slow by</source>
        <translation>Atraso</translation>
    </message>
    <message>
        <source>Time zone of the cameras</source>
        <translation>Zona horaria de las cámaras</translation>
    </message>
    <message>
        <source>Time zone the cameras were set in</source>
        <translation>Zona horaria en la que estaban las cámaras</translation>
    </message>
    <message>
        <source>When it was really taken</source>
        <translation>Cuándo se tomó de verdad</translation>
    </message>
    <message>
        <source>Write the file name of the photograph first.</source>
        <translation>Escribe primero el nombre de archivo de la fotografía.</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Not saved. Answer it again.</source>
        <translation>No se guardó. Responda otra vez.</translation>
    </message>
    <message>
        <source>Photographs of {name}</source>
        <translation>Fotografías de {name}</translation>
    </message>
    <message>
        <source>Saved of these two: {answer}</source>
        <translation>Guardado para estos dos: {answer}</translation>
    </message>
    <message>
        <source>These photographs cannot be shown.</source>
        <translation>Estas fotografías no se pueden mostrar.</translation>
    </message>
    <message>
        <source>Two animals side by side</source>
        <translation>Dos animales lado a lado</translation>
    </message>
</context>
<context>
    <name>ComparisonSettings</name>
    <message>
        <source>A graphics card if there is one, else the processor</source>
        <translation>La tarjeta gráfica si la hay; si no, el procesador</translation>
    </message>
    <message>
        <source>All photographs are compared again in the background, while questions go on with “{now}”; every answer, name and accepted group is kept, and proposed groups may change.</source>
        <translation>Todas las fotografías se comparan de nuevo en segundo plano, mientras las preguntas siguen con “{now}”; se conservan todas las respuestas, los nombres y los grupos aceptados, y los grupos propuestos pueden cambiar.</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Comparar de nuevo</translation>
    </message>
    <message>
        <source>Compared by this model; what {models} finds counts, too, once all photographs are compared.</source>
        <translation>Se compara con este modelo; lo que encuentre {models} también cuenta, cuando todas las fotografías estén comparadas.</translation>
    </message>
    <message>
        <source>Looking whether it works…</source>
        <translation>Comprobando si funciona…</translation>
    </message>
    <message>
        <source>Model of new projects</source>
        <translation>Modelo de los proyectos nuevos</translation>
    </message>
    <message>
        <source>Model of this project</source>
        <translation>Modelo de este proyecto</translation>
    </message>
    <message>
        <source>New projects</source>
        <translation>Proyectos nuevos</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>No hay ningún proyecto abierto.</translation>
    </message>
    <message>
        <source>The graphics card (Apple)</source>
        <translation>La tarjeta gráfica (Apple)</translation>
    </message>
    <message>
        <source>The graphics card (NVIDIA, AMD)</source>
        <translation>La tarjeta gráfica (NVIDIA, AMD)</translation>
    </message>
    <message>
        <source>The model a project begins with; it keeps its own.</source>
        <translation>El modelo con que empieza un proyecto; lo conserva después.</translation>
    </message>
    <message>
        <source>The photographs are compared by all of these models.</source>
        <translation>Las fotografías se comparan con todos estos modelos.</translation>
    </message>
    <message>
        <source>The photographs are compared by this model.</source>
        <translation>Las fotografías se comparan con este modelo.</translation>
    </message>
    <message>
        <source>The photographs will be compared by this model.</source>
        <translation>Las fotografías se compararán con este modelo.</translation>
    </message>
    <message>
        <source>The processor</source>
        <translation>El procesador</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>Este proyecto</translation>
    </message>
    <message>
        <source>Used from the next photographs on.</source>
        <translation>Se usa a partir de las próximas fotografías.</translation>
    </message>
    <message>
        <source>What computes</source>
        <translation>Qué calcula</translation>
    </message>
    <message>
        <source>What computes: a graphics card is many times faster.</source>
        <translation>Qué calcula: una tarjeta gráfica es muchas veces más rápida.</translation>
    </message>
    <message>
        <source>What is not ticked counts no more, and what it found is kept in case you want it again; every answer, name and accepted group is kept, and proposed groups may change.</source>
        <translation>Lo que no está marcado deja de contar, y lo que encontró se guarda por si lo quiere de nuevo; se conservan todas las respuestas, nombres y grupos aceptados, y los grupos propuestos pueden cambiar.</translation>
    </message>
    <message>
        <source>What is ticked compares all photographs in the background, while questions go on as before; every answer, name and accepted group is kept, and proposed groups may change.</source>
        <translation>Lo que está marcado compara todas las fotografías en segundo plano, mientras las preguntas siguen como antes; se conservan todas las respuestas, nombres y grupos aceptados, y los grupos propuestos pueden cambiar.</translation>
    </message>
    <message>
        <source>“{planned}” takes over when it has compared all photographs; until then questions go on with “{now}”.</source>
        <translation>“{planned}” toma el relevo cuando haya comparado todas las fotografías; hasta entonces las preguntas siguen con “{now}”.</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>All photographs of one group</source>
        <translation>Todas las fotografías de un grupo</translation>
    </message>
    <message>
        <source>Photograph {n} of {total}, {name}</source>
        <translation>Fotografía {n} de {total}, {name}</translation>
    </message>
    <message>
        <source>This photograph cannot be read now.</source>
        <translation>Esta fotografía no se puede leer ahora.</translation>
    </message>
    <message>
        <source>{photograph}, marked as a stranger</source>
        <translation>{photograph}, marcada como intruso</translation>
    </message>
</context>
<context>
    <name>Count</name>
    <message numerus="yes">
        <source>about {n} questions left</source>
        <translation>
            <numerusform>queda cerca de {n} pregunta</numerusform>
            <numerusform>quedan unas {n} preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>hardly any questions left</source>
        <translation>apenas quedan preguntas</translation>
    </message>
    <message numerus="yes">
        <source>{n} accepted individuals</source>
        <translation>
            <numerusform>{n} individuo aceptado</numerusform>
            <numerusform>{n} individuos aceptados</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} an hour</source>
        <translation>{n} por hora</translation>
    </message>
    <message numerus="yes">
        <source>{n} answers</source>
        <translation>
            <numerusform>{n} respuesta</numerusform>
            <numerusform>{n} respuestas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} disputes</source>
        <translation>
            <numerusform>{n} contradicción</numerusform>
            <numerusform>{n} contradicciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} encounters</source>
        <translation>
            <numerusform>{n} encuentro</numerusform>
            <numerusform>{n} encuentros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files</source>
        <translation>
            <numerusform>{n} archivo</numerusform>
            <numerusform>{n} archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups</source>
        <translation>
            <numerusform>{n} grupo</numerusform>
            <numerusform>{n} grupos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} perhaps</source>
        <translation>
            <numerusform>{n} quizá</numerusform>
            <numerusform>{n} quizá</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photographs</source>
        <translation>
            <numerusform>{n} fotografía</numerusform>
            <numerusform>{n} fotografías</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatePopup</name>
    <message>
        <source>All days</source>
        <translation>Todos los días</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>No photograph tells its day.</source>
        <translation>Ninguna fotografía indica su día.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
</context>
<context>
    <name>DetailsSettings</name>
    <message>
        <source>Compare details (points) in the background</source>
        <translation>Comparar detalles (puntos) en segundo plano</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Go on comparing details now</source>
        <translation>Seguir comparando detalles ahora</translation>
    </message>
    <message>
        <source>Go on now</source>
        <translation>Seguir ahora</translation>
    </message>
    <message>
        <source>It was stopped and waits until the project is opened again.</source>
        <translation>Se detuvo y espera hasta que se vuelva a abrir el proyecto.</translation>
    </message>
    <message>
        <source>Points that agree in two photographs join groups that look apart as a whole. It takes a while and drains a battery; questions go on meanwhile.</source>
        <translation>Los puntos que coinciden en dos fotografías unen grupos que en conjunto parecen distintos. Lleva un rato y gasta batería; mientras tanto siguen las preguntas.</translation>
    </message>
</context>
<context>
    <name>DiscoveryCard</name>
    <message>
        <source>Against what individuals are counted</source>
        <translation>Respecto a qué se cuentan los individuos</translation>
    </message>
    <message>
        <source>As long as the curve rises, there are animals that were not met yet; where it stays flat, nearly all were. Wrong groups make it rise further than it should.</source>
        <translation>Mientras la curva suba, hay animales aún no vistos; donde se aplana, se vieron casi todos. Los grupos erróneos la hacen subir más de lo debido.</translation>
    </message>
    <message>
        <source>By days</source>
        <translation>Por días</translation>
    </message>
    <message>
        <source>By photographs</source>
        <translation>Por fotografías</translation>
    </message>
    <message>
        <source>Days since {day} (number)</source>
        <translation>Días desde el {day} (número)</translation>
    </message>
    <message>
        <source>Discoveries</source>
        <translation>Descubrimientos</translation>
    </message>
    <message>
        <source>Individuals met (number)</source>
        <translation>Individuos vistos (número)</translation>
    </message>
    <message>
        <source>Photographs, in order of time (number)</source>
        <translation>Fotografías, por orden de tiempo (número)</translation>
    </message>
</context>
<context>
    <name>Dispute</name>
    <message>
        <source>Both are in one photograph, so they are two animals.</source>
        <translation>Ambos están en una misma fotografía, así que son dos animales.</translation>
    </message>
    <message>
        <source>Both files have the same content, so it is one animal.</source>
        <translation>Ambos archivos tienen el mismo contenido, así que es un solo animal.</translation>
    </message>
    <message>
        <source>Both were accepted as {name}. If they are two animals, take one out under Individuals.</source>
        <translation>Ambas se aceptaron como {name}. Si son dos animales, saque una en Individuos.</translation>
    </message>
    <message>
        <source>It was confirmed, and binds whatever is answered.</source>
        <translation>Se confirmó, y vale se responda lo que se responda.</translation>
    </message>
    <message>
        <source>a fact</source>
        <translation>un hecho</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>{chain}, yet {first} ≠ {last}</source>
        <translation>{chain}, pero {first} ≠ {last}</translation>
    </message>
    <message>
        <source>{reviewer} answered “{answer}” on {day}.</source>
        <translation>{reviewer} respondió “{answer}” el {day}.</translation>
    </message>
</context>
<context>
    <name>DisputeLine</name>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>You are asked again: answers about these photographs contradict.</source>
        <translation>Se le pregunta otra vez: las respuestas sobre estas fotografías se contradicen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} answers contradict each other: they will be shown again.</source>
        <translation>
            <numerusform>{n} respuesta contradice a otras: se mostrará otra vez.</numerusform>
            <numerusform>{n} respuestas se contradicen: se mostrarán otra vez.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DisputeList</name>
    <message>
        <source>Disputes</source>
        <translation>Contradicciones</translation>
    </message>
</context>
<context>
    <name>DisputeStory</name>
    <message>
        <source>One of those that most likely are wrong: look at it first.</source>
        <translation>Una de las que con más probabilidad son erróneas: mírela primero.</translation>
    </message>
</context>
<context>
    <name>DisputesPage</name>
    <message>
        <source>Ctrl+Z takes it back.</source>
        <translation>Ctrl+Z lo deshace.</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Contradicciones</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>No answers contradict each other</source>
        <translation>Ninguna respuesta contradice a otra</translation>
    </message>
    <message>
        <source>Not all of these can be right: look first at the answer with the mark “?”.</source>
        <translation>No todas pueden ser correctas: mire primero la respuesta con el signo “?”.</translation>
    </message>
    <message>
        <source>Saved: {answer}</source>
        <translation>Guardado: {answer}</translation>
    </message>
    <message>
        <source>Saved: {answer}, as before. It stays disputed until another of these answers changes.</source>
        <translation>Guardado: {answer}, como antes. La contradicción sigue hasta que cambie otra de estas respuestas.</translation>
    </message>
    <message>
        <source>These photographs cannot be shown.</source>
        <translation>Estas fotografías no se pueden mostrar.</translation>
    </message>
    <message>
        <source>This is not your answer.</source>
        <translation>Esta respuesta no es suya.</translation>
    </message>
    <message>
        <source>What others answered only they can take back; answer it yourself.</source>
        <translation>Lo que respondieron otros solo ellos pueden retirarlo; responda usted.</translation>
    </message>
    <message>
        <source>Where answers contradict each other, their photographs are shown here.</source>
        <translation>Cuando unas respuestas se contradicen, sus fotografías se muestran aquí.</translation>
    </message>
    <message>
        <source>Your answer is taken back.</source>
        <translation>Su respuesta se retiró.</translation>
    </message>
</context>
<context>
    <name>Embedding</name>
    <message>
        <source>Comparing photographs</source>
        <translation>Comparando fotografías</translation>
    </message>
    <message>
        <source>Finding out what this computer is fastest with…</source>
        <translation>Averiguando con qué es más rápido este equipo…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Cargando el modelo…</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>A clock may have been wrong: enter the first and the last day, or choose longer occasions.</source>
        <translation>Puede que un reloj estuviera mal: introduzca el primer y el último día, o elija ocasiones más largas.</translation>
    </message>
    <message>
        <source>A column cannot mean “{name_strip}”.</source>
        <translation>Una columna no puede significar «{name_strip}».</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Un día</translation>
    </message>
    <message>
        <source>A file cannot be decoded.</source>
        <translation>Un archivo no se puede decodificar.</translation>
    </message>
    <message>
        <source>A folder with the tables</source>
        <translation>Una carpeta con las tablas</translation>
    </message>
    <message>
        <source>A folder with the tables and the photographs</source>
        <translation>Una carpeta con las tablas y las fotos</translation>
    </message>
    <message>
        <source>A link leads to the photograph itself, which may tell where it was taken.</source>
        <translation>Un enlace lleva a la propia fotografía, que puede decir dónde se tomó.</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Un mes</translation>
    </message>
    <message>
        <source>A name cannot be empty.</source>
        <translation>Un nombre no puede estar vacío.</translation>
    </message>
    <message>
        <source>A name cannot have more than {longest_name} letters.</source>
        <translation>Un nombre no puede tener más de {longest_name} letras.</translation>
    </message>
    <message>
        <source>A number of days</source>
        <translation>Un número de días</translation>
    </message>
    <message>
        <source>A page of the individuals with their best photographs, for the field.</source>
        <translation>Una página de los individuos con sus mejores fotografías, para el campo.</translation>
    </message>
    <message>
        <source>A person drew boxes here, and they stay</source>
        <translation>Una persona dibujó recuadros aquí, y se quedan</translation>
    </message>
    <message>
        <source>A position needs latitude and longitude.</source>
        <translation>Una posición necesita latitud y longitud.</translation>
    </message>
    <message>
        <source>A project needs a name.</source>
        <translation>Un proyecto necesita un nombre.</translation>
    </message>
    <message>
        <source>A week, from Monday</source>
        <translation>Una semana, desde el lunes</translation>
    </message>
    <message>
        <source>Add photographs first.</source>
        <translation>Añada primero fotografías.</translation>
    </message>
    <message>
        <source>Add some first.</source>
        <translation>Añada antes algunas.</translation>
    </message>
    <message>
        <source>Add that model, too: together they are what was learned.</source>
        <translation>Añada también ese modelo: juntos son lo que se aprendió.</translation>
    </message>
    <message>
        <source>Add the file aliked-n16.pth of the authors of ALIKED.</source>
        <translation>Añada el archivo aliked-n16.pth de los autores de ALIKED.</translation>
    </message>
    <message>
        <source>Add the folder where it lies now instead.</source>
        <translation>Añada en su lugar la carpeta donde está ahora.</translation>
    </message>
    <message>
        <source>Add the model again.</source>
        <translation>Añada el modelo otra vez.</translation>
    </message>
    <message>
        <source>Add the other folders inside it one by one.</source>
        <translation>Añada una por una las otras carpetas que contiene.</translation>
    </message>
    <message>
        <source>Add them once: reid-desktop models add {aliked_n16}.pth, or under Settings, Models; without them, SIFT is used.</source>
        <translation>Añádalos una vez: reid-desktop models add {aliked_n16}.pth, o en Configuración, Modelos; sin ellos se usa SIFT.</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation>Adulto</translation>
    </message>
    <message>
        <source>Also photographs of animals nobody identified</source>
        <translation>También fotografías de animales que nadie identificó</translation>
    </message>
    <message>
        <source>An encounter cannot end after such a pause.</source>
        <translation>Un encuentro no puede terminar tras una pausa así.</translation>
    </message>
    <message>
        <source>An occasion is</source>
        <translation>Una ocasión es</translation>
    </message>
    <message>
        <source>An occasion of 0 days cannot be.</source>
        <translation>No puede haber una ocasión de 0 días.</translation>
    </message>
    <message>
        <source>Animals known from both sides</source>
        <translation>Animales conocidos por ambos lados</translation>
    </message>
    <message>
        <source>Another life stage is noted already, and stays</source>
        <translation>Ya hay anotada otra etapa de vida, y se queda</translation>
    </message>
    <message>
        <source>Another quality is noted already, and stays</source>
        <translation>Ya hay anotada otra calidad, y se queda</translation>
    </message>
    <message>
        <source>Another row names another animal, so neither counts</source>
        <translation>Otra fila nombra otro animal, así que no cuenta ninguna</translation>
    </message>
    <message>
        <source>Another sex is noted already, and stays</source>
        <translation>Ya hay anotado otro sexo, y se queda</translation>
    </message>
    <message>
        <source>Another side is noted already, and stays</source>
        <translation>Ya hay anotado otro lado, y se queda</translation>
    </message>
    <message>
        <source>Another species is noted already, and stays</source>
        <translation>Ya hay anotada otra especie, y se queda</translation>
    </message>
    <message>
        <source>Answer more questions about other animals, then try again.</source>
        <translation>Responda más preguntas sobre otros animales e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Answer more questions, then try again.</source>
        <translation>Responda más preguntas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Answer some questions first: who is who is learned from the answers.</source>
        <translation>Responda antes algunas preguntas: quién es quién se aprende de las respuestas.</translation>
    </message>
    <message>
        <source>Answers are saved more slowly there. Move it to a folder of this computer if you can.</source>
        <translation>Allí las respuestas se guardan más despacio. Si puede, muévalo a una carpeta de este equipo.</translation>
    </message>
    <message>
        <source>Answers need a name to go with them.</source>
        <translation>Las respuestas necesitan un nombre que las acompañe.</translation>
    </message>
    <message>
        <source>Answers or facts say otherwise, and count</source>
        <translation>Respuestas o hechos dicen otra cosa, y cuentan</translation>
    </message>
    <message>
        <source>Any side</source>
        <translation>Cualquier lado</translation>
    </message>
    <message>
        <source>As Wildbook lists it, large and small letters included.</source>
        <translation>Como figura en Wildbook, con sus mayúsculas y minúsculas.</translation>
    </message>
    <message>
        <source>As dated below</source>
        <translation>Según las fechas de abajo</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Tal como son</translation>
    </message>
    <message>
        <source>Ask for questions again.</source>
        <translation>Pida preguntas otra vez.</translation>
    </message>
    <message>
        <source>Ask for the weights as safetensors, or as a state dict.</source>
        <translation>Pida los pesos como safetensors o como state dict.</translation>
    </message>
    <message>
        <source>Ask on {card_source}. {by_hand}</source>
        <translation>Pídalo en {card_source}. {by_hand}</translation>
    </message>
    <message>
        <source>At fixed times</source>
        <translation>A horas fijas</translation>
    </message>
    <message>
        <source>Becomes this animal</source>
        <translation>Pasa a ser este animal</translation>
    </message>
    <message>
        <source>Becomes this animal, which is written in two ways</source>
        <translation>Pasa a ser este animal, que está escrito de dos maneras</translation>
    </message>
    <message>
        <source>Becomes this animal; found by its file name alone</source>
        <translation>Pasa a ser este animal; encontrada solo por el nombre del archivo</translation>
    </message>
    <message>
        <source>Becomes this animal; its name is the label of another group here</source>
        <translation>Pasa a ser este animal; su nombre es aquí la etiqueta de otro grupo</translation>
    </message>
    <message>
        <source>Begin learning anew once all photographs are compared.</source>
        <translation>Empiece a aprender de nuevo cuando todas las fotografías estén comparadas.</translation>
    </message>
    <message>
        <source>Beside the best of the left and of the right side.</source>
        <translation>Además de la mejor del lado izquierdo y la del derecho.</translation>
    </message>
    <message>
        <source>Boxes are known from elsewhere, and stay</source>
        <translation>Ya hay recuadros de otro origen, y se quedan</translation>
    </message>
    <message>
        <source>Boxes as MegaDetector writes them, with the individual in each; for Timelapse and others.</source>
        <translation>Recuadros como los escribe MegaDetector, con el individuo de cada uno; para Timelapse y otros.</translation>
    </message>
    <message>
        <source>Boxes in photographs whose size is not known, which are left out: {n_unsized}.</source>
        <translation>Recuadros en fotografías de tamaño desconocido, que se omiten: {n_unsized}.</translation>
    </message>
    <message>
        <source>Bring it with {bring} from another computer or a stick.</source>
        <translation>Tráigalo con {bring} de otro equipo o de una memoria USB.</translation>
    </message>
    <message>
        <source>Bring its file from where you had it first: reid-desktop models add.</source>
        <translation>Traiga su archivo de donde lo obtuvo: reid-desktop models add.</translation>
    </message>
    <message>
        <source>Bulk import of Wildbook</source>
        <translation>Importación masiva de Wildbook</translation>
    </message>
    <message>
        <source>CSV tables</source>
        <translation>Tablas CSV</translation>
    </message>
    <message>
        <source>Camtrap DP</source>
        <translation>Camtrap DP</translation>
    </message>
    <message>
        <source>Camtrap DP requires a time zone, and the project has none.</source>
        <translation>Camtrap DP exige una zona horaria y el proyecto no tiene ninguna.</translation>
    </message>
    <message>
        <source>Camtrap DP requires positions, and none is known of a photograph that tells its time.</source>
        <translation>Camtrap DP exige posiciones y no se conoce ninguna de una foto que indique su hora.</translation>
    </message>
    <message>
        <source>Camtrap DP requires the positions of the stations, and places are not to be told.</source>
        <translation>Camtrap DP exige las posiciones de las estaciones y los lugares no deben revelarse.</translation>
    </message>
    <message>
        <source>Camtrap DP requires times, and none of the photographs tells when it was taken.</source>
        <translation>Camtrap DP exige fechas y horas, y ninguna foto indica cuándo se tomó.</translation>
    </message>
    <message>
        <source>Capture histories</source>
        <translation>Historias de captura</translation>
    </message>
    <message>
        <source>Captures and traps for secr</source>
        <translation>Capturas y trampas para secr</translation>
    </message>
    <message>
        <source>Catalogue of individuals</source>
        <translation>Catálogo de individuos</translation>
    </message>
    <message>
        <source>Catalogue to print</source>
        <translation>Catálogo para imprimir</translation>
    </message>
    <message>
        <source>Change or remove the other one.</source>
        <translation>Cambie o quite el otro.</translation>
    </message>
    <message>
        <source>Check that its disk is connected and that you may write to it.</source>
        <translation>Compruebe que su disco está conectado y que puede escribir en él.</translation>
    </message>
    <message>
        <source>Check that its disk is connected, and that there is space on yours.</source>
        <translation>Compruebe que su disco está conectado y que hay espacio en el suyo.</translation>
    </message>
    <message>
        <source>Check that its disk is connected, or choose another folder.</source>
        <translation>Compruebe que su disco está conectado o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Check that the disk of the project is connected, then try again.</source>
        <translation>Compruebe que el disco del proyecto está conectado e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Check that there is space and that you may write there.</source>
        <translation>Compruebe que hay espacio y que puede escribir allí.</translation>
    </message>
    <message>
        <source>Check that they came with the program, and that there is room on the disk.</source>
        <translation>Compruebe que vinieron con el programa y que hay espacio en el disco.</translation>
    </message>
    <message>
        <source>Check that you may open it, and its disk.</source>
        <translation>Compruebe que puede abrirlo, y también su disco.</translation>
    </message>
    <message>
        <source>Check the disk it is written to.</source>
        <translation>Compruebe el disco en que se escribe.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Compruebe el nombre y la carpeta.</translation>
    </message>
    <message>
        <source>Check the name, and that its disk is connected.</source>
        <translation>Compruebe el nombre y que su disco está conectado.</translation>
    </message>
    <message>
        <source>Check the name, and that its disk or card is connected.</source>
        <translation>Compruebe el nombre y que su disco o tarjeta está conectado.</translation>
    </message>
    <message>
        <source>Check their positions: latitude first, then longitude.</source>
        <translation>Compruebe sus posiciones: primero la latitud, luego la longitud.</translation>
    </message>
    <message>
        <source>Choose a CSV file or an .xlsx spreadsheet whose first row names the columns.</source>
        <translation>Elija un archivo CSV o una hoja .xlsx cuya primera fila nombre las columnas.</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>Elija un archivo dentro de ella.</translation>
    </message>
    <message>
        <source>Choose a folder on the disk of the photographs, or have them copied.</source>
        <translation>Elija una carpeta en el disco de las fotos o haga que se copien.</translation>
    </message>
    <message>
        <source>Choose a folder you may write to, and a name that ends in .png.</source>
        <translation>Elija una carpeta en la que pueda escribir y un nombre que termine en .png.</translation>
    </message>
    <message>
        <source>Choose a model; reid-desktop evaluate-local uses the points beside it.</source>
        <translation>Elija un modelo; reid-desktop evaluate-local usa además los puntos.</translation>
    </message>
    <message>
        <source>Choose a place you may write to.</source>
        <translation>Elija un lugar en el que pueda escribir.</translation>
    </message>
    <message>
        <source>Choose a zip that was made with “Pack for a colleague”.</source>
        <translation>Elija un zip hecho con “Empaquetar para un colega”.</translation>
    </message>
    <message>
        <source>Choose another copy from the folder backups.</source>
        <translation>Elija otra copia de la carpeta backups.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Choose another group.</source>
        <translation>Elija otro grupo.</translation>
    </message>
    <message>
        <source>Choose another name, or merge the two if they are the same animal.</source>
        <translation>Elija otro nombre, o una los dos si son el mismo animal.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>Choose another photograph of this camera.</source>
        <translation>Elige otra fotografía de esta cámara.</translation>
    </message>
    <message>
        <source>Choose at least two to merge.</source>
        <translation>Elija al menos dos para unir.</translation>
    </message>
    <message>
        <source>Choose fewer photographs; files with the same bytes belong together.</source>
        <translation>Elija menos fotografías; los archivos con los mismos bytes van juntos.</translation>
    </message>
    <message>
        <source>Choose one of {join_strategies}.</source>
        <translation>Elija uno de {join_strategies}.</translation>
    </message>
    <message>
        <source>Choose one of: {join_values}.</source>
        <translation>Elija una de estas opciones: {join_values}.</translation>
    </message>
    <message>
        <source>Choose one of: {offered}.</source>
        <translation>Elija uno de: {offered}.</translation>
    </message>
    <message>
        <source>Choose one side, or animals known from both.</source>
        <translation>Elija un lado, o los animales conocidos por ambos.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Elija uno.</translation>
    </message>
    <message>
        <source>Choose other days, or photographs of any side.</source>
        <translation>Elija otros días, o fotografías de cualquier lado.</translation>
    </message>
    <message>
        <source>Choose other days, or tell which stations the photographs come from.</source>
        <translation>Elija otros días, o indique de qué estaciones vienen las fotografías.</translation>
    </message>
    <message>
        <source>Choose photographs of one group.</source>
        <translation>Elija fotografías de un solo grupo.</translation>
    </message>
    <message>
        <source>Choose photographs that are in one.</source>
        <translation>Elija fotografías que estén en uno.</translation>
    </message>
    <message>
        <source>Choose the JSON file that MegaDetector or AddaxAI wrote.</source>
        <translation>Elija el archivo JSON que escribió MegaDetector o AddaxAI.</translation>
    </message>
    <message>
        <source>Choose the copy that a colleague worked on.</source>
        <translation>Elija la copia en la que trabajó un colega.</translation>
    </message>
    <message>
        <source>Choose the days that count, or leave them.</source>
        <translation>Elija los días que cuentan, o déjelas.</translation>
    </message>
    <message>
        <source>Choose the folder of a project, or make a new project.</source>
        <translation>Elija la carpeta de un proyecto o cree un proyecto nuevo.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the same folders and files as the one of before.</source>
        <translation>Elija la carpeta que contiene las mismas carpetas y archivos que la anterior.</translation>
    </message>
    <message>
        <source>Choose the folder that {project_file} lies in.</source>
        <translation>Elija la carpeta donde está {project_file}.</translation>
    </message>
    <message>
        <source>Choose to tell places, and have positions rounded if the animals are rare.</source>
        <translation>Elija revelar los lugares y haga que se redondeen las posiciones si los animales son raros.</translation>
    </message>
    <message>
        <source>Choose “auto”: the program then computes on the processor.</source>
        <translation>Elija “auto”: el programa calcula entonces con el procesador.</translation>
    </message>
    <message>
        <source>Close it in other programs, and check that its disk is connected.</source>
        <translation>Ciérrelo en otros programas y compruebe que su disco esté conectado.</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>Ciérrelo allí e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>Cierre otros programas o elija un modelo más pequeño.</translation>
    </message>
    <message>
        <source>Close other programs, or learn less of it: its last stage, or a head.</source>
        <translation>Cierre otros programas o aprenda menos: su última etapa o una capa ligera.</translation>
    </message>
    <message>
        <source>Close the tables if they are open in a spreadsheet, check that you may write to the folder and that its disk is connected, or choose another folder.</source>
        <translation>Cierre las tablas si están abiertas en una hoja de cálculo, compruebe que puede escribir en la carpeta y que su disco está conectado, o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Clustered random</source>
        <translation>Aleatorio agrupado</translation>
    </message>
    <message>
        <source>Columns are separated by commas.</source>
        <translation>Las columnas se separan con comas.</translation>
    </message>
    <message>
        <source>Columns are separated by semicolons.</source>
        <translation>Las columnas se separan con puntos y comas.</translation>
    </message>
    <message>
        <source>Columns are separated by tabs.</source>
        <translation>Las columnas se separan con tabuladores.</translation>
    </message>
    <message>
        <source>Columns are separated by vertical bars.</source>
        <translation>Las columnas se separan con barras verticales.</translation>
    </message>
    <message>
        <source>Connect its disk or card, or look for changes first, and export again.</source>
        <translation>Conecte su disco o tarjeta, o busque antes cambios, y exporte de nuevo.</translation>
    </message>
    <message>
        <source>Connect the disk or card and embed again; what is embedded is kept.</source>
        <translation>Conecte el disco o la tarjeta y compare otra vez; lo ya comparado se conserva.</translation>
    </message>
    <message>
        <source>Connect their disk or card, or pack the project without photographs.</source>
        <translation>Conecte su disco o tarjeta, o empaquete el proyecto sin fotografías.</translation>
    </message>
    <message>
        <source>Copies of the photographs, whole or cropped, in a folder for each individual.</source>
        <translation>Copias de las fotografías, enteras o recortadas, en una carpeta para cada individuo.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Cópielo de nuevo.</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Cópielo o descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>Copy or download the file again; if that does not help, its training failed.</source>
        <translation>Copie o descargue el archivo de nuevo; si no sirve, su entrenamiento falló.</translation>
    </message>
    <message>
        <source>Copy the file again; if you changed it on purpose, mend sha256 in the card.</source>
        <translation>Copie el archivo de nuevo; si lo cambió a propósito, corrija sha256 en la ficha.</translation>
    </message>
    <message>
        <source>Copy the model again, its card and its file together.</source>
        <translation>Copie el modelo de nuevo, con su ficha y su archivo juntos.</translation>
    </message>
    <message>
        <source>Copy the whole project folder to a place you may write to, and open the copy.</source>
        <translation>Copie toda la carpeta del proyecto a un lugar en que pueda escribir y abra la copia.</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Contados desde</translation>
    </message>
    <message>
        <source>Days of an occasion</source>
        <translation>Días de una ocasión</translation>
    </message>
    <message>
        <source>Did you mean {or_join_near}?</source>
        <translation>¿Quiso decir {or_join_near}?</translation>
    </message>
    <message>
        <source>Drag from one corner to the other.</source>
        <translation>Arrastre de una esquina a la opuesta.</translation>
    </message>
    <message>
        <source>Else that of the first photograph.</source>
        <translation>Si no, el de la primera fotografía.</translation>
    </message>
    <message>
        <source>Else that of the last photograph.</source>
        <translation>Si no, el de la última fotografía.</translation>
    </message>
    <message>
        <source>Enter a location ID as Wildbook lists it: a coarse one tells no poacher anything.</source>
        <translation>Introduzca un identificador de lugar como figura en Wildbook: uno aproximado no dice nada a los furtivos.</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>Escriba un número entero.</translation>
    </message>
    <message>
        <source>Enter at least one letter or digit.</source>
        <translation>Escriba al menos una letra o cifra.</translation>
    </message>
    <message>
        <source>Enter how many days it has.</source>
        <translation>Introduzca cuántos días tiene.</translation>
    </message>
    <message>
        <source>Enter latitude and longitude of the stations.</source>
        <translation>Introduzca la latitud y la longitud de las estaciones.</translation>
    </message>
    <message>
        <source>Enter latitude and longitude of {names}.</source>
        <translation>Introduzca la latitud y la longitud de {names}.</translation>
    </message>
    <message>
        <source>Enter the species in two words, as in Panthera pardus.</source>
        <translation>Introduzca la especie en dos palabras, como Panthera pardus.</translation>
    </message>
    <message>
        <source>Enter the species.</source>
        <translation>Introduzca la especie.</translation>
    </message>
    <message>
        <source>Enter their latitude and longitude.</source>
        <translation>Introduzca su latitud y su longitud.</translation>
    </message>
    <message>
        <source>Enter them as 2024-01-01 2024-03-15, or choose days, weeks or months.</source>
        <translation>Introdúzcalos como 2024-01-01 2024-03-15, o elija días, semanas o meses.</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>Escriba su nombre.</translation>
    </message>
    <message>
        <source>Enter your user name there.</source>
        <translation>Introduzca su nombre de usuario allí.</translation>
    </message>
    <message>
        <source>Every independent visit of an individual to a station, as recordTableIndividual writes it.</source>
        <translation>Cada visita independiente de un individuo a una estación, como la escribe recordTableIndividual.</translation>
    </message>
    <message>
        <source>Every photograph counts</source>
        <translation>Cuenta cada fotografía</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Libro de Excel</translation>
    </message>
    <message>
        <source>Exchange them, or leave them empty.</source>
        <translation>Intercámbielos o déjelos vacíos.</translation>
    </message>
    <message>
        <source>Experimental</source>
        <translation>Experimental</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Hembra</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>First days of the occasions</source>
        <translation>Primeros días de las ocasiones</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>For a number of days.</source>
        <translation>Para un número de días.</translation>
    </message>
    <message>
        <source>For dates of your own: 2024-01-01 2024-03-15. Each ends where the next begins.</source>
        <translation>Para fechas propias: 2024-01-01 2024-03-15. Cada una acaba donde empieza la siguiente.</translation>
    </message>
    <message>
        <source>For detectors of the type count; else an animal is caught once an occasion at a station.</source>
        <translation>Para detectores del tipo count; si no, un animal se captura una vez por ocasión y estación.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Free some space on the disk of this computer.</source>
        <translation>Libere espacio en el disco de este ordenador.</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Libere espacio o elija una carpeta de otro disco.</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>Desde arriba</translation>
    </message>
    <message>
        <source>From behind</source>
        <translation>Desde atrás</translation>
    </message>
    <message>
        <source>From below</source>
        <translation>Desde abajo</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>De frente</translation>
    </message>
    <message>
        <source>Get it with reid-desktop models get {shlex_quote_card_name}, or under Settings, Models; without internet, bring it with {bring} from a stick.</source>
        <translation>Obténgalo con reid-desktop models get {shlex_quote_card_name}, o en Configuración, Modelos; sin internet, tráigalo con {bring} de una memoria USB.</translation>
    </message>
    <message>
        <source>Gets a box</source>
        <translation>Recibe un recuadro</translation>
    </message>
    <message>
        <source>Gets what the table tells of it</source>
        <translation>Recibe lo que la tabla dice de ella</translation>
    </message>
    <message>
        <source>Give 1 for the folders inside the folder of photographs, 2 for those inside them, 0 for the folder itself, innermost, or none.</source>
        <translation>Indique 1 para las carpetas dentro de la carpeta de fotografías, 2 para las que están dentro de ellas, 0 para la carpeta misma, innermost o none.</translation>
    </message>
    <message>
        <source>Give 1 for the folders inside the folder of photographs, 2 for those inside them, or innermost.</source>
        <translation>Indique 1 para las carpetas dentro de la carpeta de fotografías, 2 para las que están dentro de ellas, o innermost.</translation>
    </message>
    <message>
        <source>Give a folder of photographs of the project, or one inside it.</source>
        <translation>Indique una carpeta de fotografías del proyecto, o una dentro de ella.</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>Dele otro nombre.</translation>
    </message>
    <message>
        <source>Give it at least one letter.</source>
        <translation>Dele al menos una letra.</translation>
    </message>
    <message>
        <source>Give it one without slashes that does not begin with a dot.</source>
        <translation>Dele uno sin barras y que no empiece por un punto.</translation>
    </message>
    <message>
        <source>Give its file name, or its path below the folder of photographs.</source>
        <translation>Da su nombre de archivo, o su ruta dentro de la carpeta de fotografías.</translation>
    </message>
    <message>
        <source>Give km/h, above zero.</source>
        <translation>Da km/h, más de cero.</translation>
    </message>
    <message>
        <source>Give one of them another name.</source>
        <translation>Dele otro nombre a uno de ellos.</translation>
    </message>
    <message>
        <source>Give the animal or the station another name, or read the table with na.strings empty.</source>
        <translation>Dé otro nombre al animal o a la estación, o lea la tabla con na.strings vacío.</translation>
    </message>
    <message>
        <source>Give the architecture they were trained with, or get the file anew.</source>
        <translation>Indique la arquitectura con que se entrenaron, u obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Give the architecture, and the arguments, they were trained with.</source>
        <translation>Indique la arquitectura y los argumentos con que se entrenaron.</translation>
    </message>
    <message>
        <source>Give the path below the folder of photographs.</source>
        <translation>Da la ruta dentro de la carpeta de fotografías.</translation>
    </message>
    <message>
        <source>Give them a time, or leave them.</source>
        <translation>Deles una hora, o déjelas.</translation>
    </message>
    <message>
        <source>Give this one another name, or take {path_name} and its weights out of {path_parent} first.</source>
        <translation>Dele otro nombre a este, o saque antes {path_name} y sus pesos de {path_parent}.</translation>
    </message>
    <message>
        <source>Give zero seconds or more.</source>
        <translation>Indique cero segundos o más.</translation>
    </message>
    <message>
        <source>Groups by sex</source>
        <translation>Grupos por sexo</translation>
    </message>
    <message>
        <source>Groups that nobody named go by their label, such as {label}.</source>
        <translation>Los grupos que nadie nombró llevan su etiqueta, como {label}.</translation>
    </message>
    <message>
        <source>Have photographs copied, or let places be told.</source>
        <translation>Haga que se copien las fotografías, o permita que se digan los lugares.</translation>
    </message>
    <message>
        <source>Identify animals first, and connect their photographs.</source>
        <translation>Identifique primero animales y conecte sus fotografías.</translation>
    </message>
    <message>
        <source>Identify animals first, and give their photographs a time.</source>
        <translation>Identifique primero animales y dé una hora a sus fotografías.</translation>
    </message>
    <message>
        <source>Identify animals first, or take the others along, and connect the photographs.</source>
        <translation>Identifique primero animales, o incluya los demás, y conecte las fotografías.</translation>
    </message>
    <message>
        <source>Identify animals, and give their photographs stations and times.</source>
        <translation>Identifique animales y dé estaciones y horas a sus fotografías.</translation>
    </message>
    <message>
        <source>Identify animals, or give their photographs a time.</source>
        <translation>Identifique animales, o dé una hora a sus fotografías.</translation>
    </message>
    <message>
        <source>If you keep to that, agree once: {command}, or under Settings, Models.</source>
        <translation>Si lo va a cumplir, acéptelo una vez: {command}, o en Configuración, Modelos.</translation>
    </message>
    <message>
        <source>Import it as boxes, or choose a table.</source>
        <translation>Impórtelo como recuadros, o elija una tabla.</translation>
    </message>
    <message>
        <source>Import their stations from a table, or choose which folder names them.</source>
        <translation>Importe sus estaciones de una tabla o elija qué carpeta las nombra.</translation>
    </message>
    <message>
        <source>Import their times from a table.</source>
        <translation>Importe sus horas de una tabla.</translation>
    </message>
    <message>
        <source>In the folder keep-private: which copy comes of which photograph.</source>
        <translation>En la carpeta keep-private: qué copia viene de qué fotografía.</translation>
    </message>
    <message>
        <source>Index of names</source>
        <translation>Índice de nombres</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>Individuo</translation>
    </message>
    <message>
        <source>Individuals by occasions for MARK (.inp), RMark and marked (ch), and as a matrix.</source>
        <translation>Individuos por ocasiones para MARK (.inp), RMark y marked (ch), y como matriz.</translation>
    </message>
    <message>
        <source>Install the newest version and open the project again.</source>
        <translation>Instale la versión más reciente y abra el proyecto de nuevo.</translation>
    </message>
    <message>
        <source>Is it being used? Close the project and try again.</source>
        <translation>¿Está en uso? Cierre el proyecto e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Is its disk or stick still connected?</source>
        <translation>¿Siguen conectados su disco o memoria USB?</translation>
    </message>
    <message>
        <source>Is known as another animal, and stays so</source>
        <translation>Se conoce como otro animal, y así se queda</translation>
    </message>
    <message>
        <source>Is known as this animal already</source>
        <translation>Ya se conoce como este animal</translation>
    </message>
    <message>
        <source>Is no animal</source>
        <translation>No es un animal</translation>
    </message>
    <message>
        <source>Is not confirmed</source>
        <translation>No está confirmado</translation>
    </message>
    <message>
        <source>Is out of the study already</source>
        <translation>Ya está fuera del estudio</translation>
    </message>
    <message>
        <source>Is the clock of this computer right? A log-in page of the network, or a proxy that reads along, does this too. {by_hand}</source>
        <translation>¿Está bien el reloj de este equipo? También puede deberse a una página de acceso de la red o a un proxy que lee el tráfico. {by_hand}</translation>
    </message>
    <message>
        <source>Is the disk still there, and may you write to it?</source>
        <translation>¿Sigue ahí el disco, y puede escribir en él?</translation>
    </message>
    <message>
        <source>Is their disk or stick still connected?</source>
        <translation>¿Sigue conectado su disco o memoria?</translation>
    </message>
    <message>
        <source>Is there room on its disk, and may you write there?</source>
        <translation>¿Hay espacio en su disco, y puede escribir allí?</translation>
    </message>
    <message>
        <source>Is there room on the disk of the project? Nothing was changed.</source>
        <translation>¿Hay espacio en el disco del proyecto? No se cambió nada.</translation>
    </message>
    <message>
        <source>It can mean: {value}.</source>
        <translation>Puede significar: {value}.</translation>
    </message>
    <message>
        <source>It must be a network that timm knows, with the maps of five stages.</source>
        <translation>Debe ser una red que timm conozca, con los mapas de cinco niveles.</translation>
    </message>
    <message>
        <source>It needs a column station, and any of latitude, longitude, folder and camera.</source>
        <translation>Necesita una columna station, y cualquiera de latitude, longitude, folder y camera.</translation>
    </message>
    <message>
        <source>It should hold a state dict: tensors by the names of their layers.</source>
        <translation>Debe contener un state dict: tensores por los nombres de sus capas.</translation>
    </message>
    <message>
        <source>It was left as it is. Choose another folder.</source>
        <translation>Se dejó como estaba. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Its cameras are: {value}.</source>
        <translation>Sus cámaras son: {value}.</translation>
    </message>
    <message>
        <source>Its file is damaged.</source>
        <translation>Su archivo está dañado.</translation>
    </message>
    <message>
        <source>Its photographs are found when you scan again.</source>
        <translation>Sus fotografías aparecerán al buscar de nuevo.</translation>
    </message>
    <message>
        <source>Juvenile</source>
        <translation>Juvenil</translation>
    </message>
    <message>
        <source>Keep the name short and put the rest into the notes.</source>
        <translation>Use un nombre corto y ponga el resto en las notas.</translation>
    </message>
    <message>
        <source>Known models: {known}.</source>
        <translation>Modelos conocidos: {known}.</translation>
    </message>
    <message>
        <source>Known models: {offered}. A file of weights with a card beside it will do, too.</source>
        <translation>Modelos conocidos: {offered}. También sirve un archivo de pesos con una ficha al lado.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Latitudes are between -90 and 90, longitudes between -180 and 180.</source>
        <translation>Las latitudes van de -90 a 90 y las longitudes de -180 a 180.</translation>
    </message>
    <message>
        <source>Learning could not begin: its notes could not be written.</source>
        <translation>No se pudo empezar a aprender: no se pudieron escribir sus notas.</translation>
    </message>
    <message>
        <source>Learning needs at least {least_answers} answers “same” and {least_answers2} “different”; so far there are {counts_n_same} and {counts_n_different}.</source>
        <translation>Para aprender hacen falta al menos {least_answers} respuestas “mismo” y {least_answers2} “distinto”; por ahora hay {counts_n_same} y {counts_n_different}.</translation>
    </message>
    <message>
        <source>Left and right sides do not show the same pattern: animals known from one side only may be counted twice.</source>
        <translation>El lado izquierdo y el derecho no muestran el mismo patrón: los animales conocidos por un solo lado pueden contarse dos veces.</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Lado izquierdo</translation>
    </message>
    <message>
        <source>Less sure than asked for</source>
        <translation>Menos seguros de lo pedido</translation>
    </message>
    <message>
        <source>Let a head learn, or the whole network.</source>
        <translation>Haga aprender una capa ligera o toda la red.</translation>
    </message>
    <message>
        <source>Let it end in .zip.</source>
        <translation>Haga que termine en .zip.</translation>
    </message>
    <message>
        <source>Let places be told, and keep the files to yourself.</source>
        <translation>Permita que se digan los lugares y guarde los archivos para usted.</translation>
    </message>
    <message>
        <source>Let the copy be made again, or choose one of its backups.</source>
        <translation>Pida que se haga de nuevo la copia, o elija una de sus copias de seguridad.</translation>
    </message>
    <message>
        <source>Let the program compare them, and answer some questions first.</source>
        <translation>Deje que el programa las compare y responda antes algunas preguntas.</translation>
    </message>
    <message>
        <source>Let the project be packed and sent again.</source>
        <translation>Pida que empaqueten y envíen el proyecto de nuevo.</translation>
    </message>
    <message>
        <source>List of the original names</source>
        <translation>Lista de los nombres originales</translation>
    </message>
    <message>
        <source>Location ID</source>
        <translation>Identificador de lugar</translation>
    </message>
    <message>
        <source>Look at its pooling and its arguments: pooling and model_args in a card.</source>
        <translation>Mire su pooling y sus argumentos: pooling y model_args en una ficha.</translation>
    </message>
    <message>
        <source>Look at the list again: it has changed.</source>
        <translation>Mire la lista otra vez: ha cambiado.</translation>
    </message>
    <message>
        <source>Look at the numbers of the question again.</source>
        <translation>Mire otra vez los números de la pregunta.</translation>
    </message>
    <message>
        <source>Look at these pairs again and correct the answer that is wrong.</source>
        <translation>Mire otra vez estas parejas y corrija la respuesta errónea.</translation>
    </message>
    <message>
        <source>Look at those two again: if it is the same animal, answer “same” first.</source>
        <translation>Mire otra vez esas dos: si es el mismo animal, responda antes “mismo”.</translation>
    </message>
    <message>
        <source>Look for it on {card_source}. {by_hand}</source>
        <translation>Búsquelo en {card_source}. {by_hand}</translation>
    </message>
    <message>
        <source>MARK and R then tell the sexes apart.</source>
        <translation>MARK y R distinguen entonces los sexos.</translation>
    </message>
    <message>
        <source>Make room and try again; what came is kept and gone on with.</source>
        <translation>Haga espacio e inténtelo de nuevo; lo que llegó se conserva y se continúa.</translation>
    </message>
    <message>
        <source>Make room on the disk the program keeps its models on, and try again.</source>
        <translation>Haga espacio en el disco donde el programa guarda sus modelos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Macho</translation>
    </message>
    <message>
        <source>Measure without it.</source>
        <translation>Mida sin él.</translation>
    </message>
    <message>
        <source>MegaDetector JSON with identities</source>
        <translation>JSON de MegaDetector con identidades</translation>
    </message>
    <message>
        <source>Mend it with a text editor, or add the model again.</source>
        <translation>Corríjala con un editor de texto o añada el modelo otra vez.</translation>
    </message>
    <message>
        <source>Minutes between independent records</source>
        <translation>Minutos entre registros independientes</translation>
    </message>
    <message>
        <source>Move it to a folder of this computer, or pause synchronising while you work: two computers must not write to it.</source>
        <translation>Muévalo a una carpeta de este equipo o pause la sincronización mientras trabaja: dos equipos no deben escribir en él.</translation>
    </message>
    <message>
        <source>Next to nothing of the box is in the photograph</source>
        <translation>Casi nada del recuadro está en la fotografía</translation>
    </message>
    <message>
        <source>No animal is in it: leaves the study</source>
        <translation>No hay ningún animal: sale del estudio</translation>
    </message>
    <message>
        <source>No animal is named</source>
        <translation>No se nombra ningún animal</translation>
    </message>
    <message>
        <source>No animal travels at such a speed.</source>
        <translation>Ningún animal se desplaza a esa velocidad.</translation>
    </message>
    <message>
        <source>No animal was photographed at a station on any of these occasions.</source>
        <translation>Ningún animal fue fotografiado en una estación en ninguna de estas ocasiones.</translation>
    </message>
    <message>
        <source>No animal was photographed on any of these occasions.</source>
        <translation>Ningún animal fue fotografiado en ninguna de estas ocasiones.</translation>
    </message>
    <message>
        <source>No column is known to tell the files of the photographs.</source>
        <translation>No se conoce ninguna columna que diga los archivos de las fotografías.</translation>
    </message>
    <message>
        <source>No copy could be written to {path_parent_name}.</source>
        <translation>No se pudo escribir ninguna copia en {path_parent_name}.</translation>
    </message>
    <message>
        <source>No file is named</source>
        <translation>No se nombra ningún archivo</translation>
    </message>
    <message>
        <source>No file was chosen.</source>
        <translation>No se eligió ningún archivo.</translation>
    </message>
    <message>
        <source>No first day of an occasion is entered.</source>
        <translation>No se ha introducido el primer día de ninguna ocasión.</translation>
    </message>
    <message>
        <source>No links can be made in {where}: nothing was written.</source>
        <translation>No se pueden crear enlaces en {where}: no se escribió nada.</translation>
    </message>
    <message>
        <source>No photograph lies in a folder of this level.</source>
        <translation>Ninguna fotografía está en una carpeta de este nivel.</translation>
    </message>
    <message>
        <source>No photograph of a known animal has a station.</source>
        <translation>Ninguna fotografía de un animal conocido tiene estación.</translation>
    </message>
    <message>
        <source>No photograph of a known animal has a time.</source>
        <translation>Ninguna fotografía de un animal conocido tiene hora.</translation>
    </message>
    <message>
        <source>No photograph of a known animal has both a station and a time.</source>
        <translation>Ninguna fotografía de un animal conocido tiene estación y hora a la vez.</translation>
    </message>
    <message>
        <source>No photograph of the project is called so</source>
        <translation>Ninguna fotografía del proyecto se llama así</translation>
    </message>
    <message>
        <source>No photograph of this folder was ever read, so there is nothing to recognise it by.</source>
        <translation>Nunca se leyó una fotografía de esta carpeta, así que no hay con qué reconocerla.</translation>
    </message>
    <message>
        <source>No photograph of this project is of a camera “{camera}”.</source>
        <translation>Ninguna fotografía de este proyecto es de una cámara «{camera}».</translation>
    </message>
    <message>
        <source>No photographs of the project lie in {path_name}.</source>
        <translation>Ninguna fotografía del proyecto está en {path_name}.</translation>
    </message>
    <message>
        <source>No program will find the photographs by these paths: names are replaced by numbers.</source>
        <translation>Ningún programa encontrará las fotografías por estas rutas: los nombres se sustituyen por números.</translation>
    </message>
    <message>
        <source>No version “{said}” was learned in {project_name}.</source>
        <translation>En {project_name} no se aprendió ninguna versión “{said}”.</translation>
    </message>
    <message>
        <source>Nobody could tell who this is</source>
        <translation>Nadie podría decir quién es</translation>
    </message>
    <message>
        <source>None of the photographs can be read.</source>
        <translation>No se puede leer ninguna de las fotografías.</translation>
    </message>
    <message>
        <source>None of the photographs is there now.</source>
        <translation>Ninguna de las fotografías está ahí ahora.</translation>
    </message>
    <message>
        <source>Not confirmed by a person</source>
        <translation>No confirmado por una persona</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Nothing says how the weights in “{file_name}” are to be used.</source>
        <translation>Nada dice cómo usar los pesos de “{file_name}”.</translation>
    </message>
    <message>
        <source>Nothing would be left in {group_label}.</source>
        <translation>No quedaría nada en {group_label}.</translation>
    </message>
    <message>
        <source>Numbers of photographs in the matrix</source>
        <translation>Números de fotografías en la matriz</translation>
    </message>
    <message>
        <source>Of {fit_n_looked_at} photographs looked for in {name}, {fit_n_fit} are there.</source>
        <translation>De {fit_n_looked_at} fotografías buscadas en {name}, están {fit_n_fit}.</translation>
    </message>
    <message>
        <source>Older versions cannot open it any more; as it was, it is kept as {name}.</source>
        <translation>Las versiones anteriores ya no pueden abrirlo; tal como estaba, queda guardado como {name}.</translation>
    </message>
    <message>
        <source>One zip file with the tables</source>
        <translation>Un archivo zip con las tablas</translation>
    </message>
    <message>
        <source>Only the animal</source>
        <translation>Solo el animal</translation>
    </message>
    <message>
        <source>Open any web page in a browser, log in, and try again. {by_hand}</source>
        <translation>Abra cualquier página web en un navegador, inicie sesión e inténtelo de nuevo. {by_hand}</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>Ábralo o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Opportunistic</source>
        <translation>Oportunista</translation>
    </message>
    <message>
        <source>Other notes are there already, and stay</source>
        <translation>Ya hay otras notas, y se quedan</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Perhaps it was cut off when it was copied: copy it again.</source>
        <translation>Quizá se cortó al copiarlo: cópielo de nuevo.</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografías</translation>
    </message>
    <message>
        <source>Photographs in folders</source>
        <translation>Fotografías en carpetas</translation>
    </message>
    <message>
        <source>Photographs of</source>
        <translation>Fotografías de</translation>
    </message>
    <message>
        <source>Photographs on other days, which are left out: {n_outside}.</source>
        <translation>Fotografías de otros días, que se omiten: {n_outside}.</translation>
    </message>
    <message>
        <source>Photographs that are not there now, which are left out: {n_away}.</source>
        <translation>Fotografías que ahora no están, que se omiten: {n_away}.</translation>
    </message>
    <message>
        <source>Photographs that get another station</source>
        <translation>Fotografías que pasan a otra estación</translation>
    </message>
    <message>
        <source>Photographs whose folder no longer counts as a station</source>
        <translation>Fotografías cuya carpeta ya no cuenta como estación</translation>
    </message>
    <message>
        <source>Photographs whose position is none are left out: {examples_strange}</source>
        <translation>Se omiten las fotos cuya posición no es válida: {examples_strange}</translation>
    </message>
    <message>
        <source>Photographs without a species are called {unknown_species}.</source>
        <translation>Las fotografías sin especie se llaman {unknown_species}.</translation>
    </message>
    <message>
        <source>Photographs without a station are left out: {examples_stationless}</source>
        <translation>Se omiten las fotos sin estación: {examples_stationless}</translation>
    </message>
    <message>
        <source>Photographs without a station, which are left out: {n_stationless}.</source>
        <translation>Fotografías sin estación, que se omiten: {n_stationless}.</translation>
    </message>
    <message>
        <source>Photographs without a time are left out: {examples_timeless}</source>
        <translation>Se omiten las fotos sin fecha ni hora: {examples_timeless}</translation>
    </message>
    <message>
        <source>Photographs without a time, which are left out: {n_timeless}.</source>
        <translation>Fotografías sin hora, que se omiten: {n_timeless}.</translation>
    </message>
    <message>
        <source>Photographs: {n}</source>
        <translation>Fotografías: {n}</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Posiciones</translation>
    </message>
    <message>
        <source>Put some into its folder, or add another one in the window; then run the verb “scan”. It looks into: {names_or_no_folder_yet}.</source>
        <translation>Ponga algunas en su carpeta o añada otra en la ventana; después ejecute la orden “scan”. Busca en: {names_or_no_folder_yet}.</translation>
    </message>
    <message>
        <source>Put their file into the same folder, under the name the card tells.</source>
        <translation>Ponga su archivo en la misma carpeta, con el nombre que indica la ficha.</translation>
    </message>
    <message>
        <source>R takes the name NA for nothing known.</source>
        <translation>R toma el nombre NA por algo desconocido.</translation>
    </message>
    <message>
        <source>Record table for camtrapR</source>
        <translation>Tabla de registros para camtrapR</translation>
    </message>
    <message>
        <source>Remove these first, if nobody works with them any more.</source>
        <translation>Quite antes esos, si ya nadie trabaja con ellos.</translation>
    </message>
    <message>
        <source>Rename or move it, or choose another folder.</source>
        <translation>Cámbiele el nombre, muévalo o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Restore the newest copy from the folder backups.</source>
        <translation>Restaure la copia más reciente de la carpeta backups.</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Lado derecho</translation>
    </message>
    <message>
        <source>Rounded positions keep rare animals safer; the package tells how exact they are.</source>
        <translation>Las posiciones redondeadas protegen mejor a los animales raros; el paquete indica su exactitud.</translation>
    </message>
    <message>
        <source>Run the verb “embed” on it first.</source>
        <translation>Ejecute antes la orden “embed”.</translation>
    </message>
    <message>
        <source>Sampling design</source>
        <translation>Diseño del muestreo</translation>
    </message>
    <message>
        <source>Save it again, or as CSV.</source>
        <translation>Guárdelo de nuevo, o como CSV.</translation>
    </message>
    <message>
        <source>Save it as .xlsx or as CSV.</source>
        <translation>Guárdelo como .xlsx o como CSV.</translation>
    </message>
    <message>
        <source>Save it as CSV.</source>
        <translation>Guárdelo como CSV.</translation>
    </message>
    <message>
        <source>Say in which time zone the clocks of the cameras were, then export again.</source>
        <translation>Indique en qué zona horaria estaban los relojes de las cámaras y exporte de nuevo.</translation>
    </message>
    <message>
        <source>Say it once, with the values they were trained with: reid-desktop models add {shlex_quote_str_file} {join_options} (or put a card “{file_stem}.toml” beside the file).</source>
        <translation>Indíquelo una vez, con los valores con que se entrenaron: reid-desktop models add {shlex_quote_str_file} {join_options} (o ponga una ficha “{file_stem}.toml” junto al archivo).</translation>
    </message>
    <message>
        <source>Say which column does.</source>
        <translation>Diga qué columna lo hace.</translation>
    </message>
    <message>
        <source>Say which column names the animals.</source>
        <translation>Diga qué columna nombra los animales.</translation>
    </message>
    <message>
        <source>Say which columns are the file, and left, top, width and height.</source>
        <translation>Diga qué columnas son el archivo, y la izquierda, la parte superior, la anchura y la altura.</translation>
    </message>
    <message>
        <source>Says the same as an earlier row</source>
        <translation>Dice lo mismo que una fila anterior</translation>
    </message>
    <message>
        <source>Send everything it printed to whoever helps you with this program.</source>
        <translation>Envíe todo lo que imprimió a quien le ayuda con este programa.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Set pooling in its card, for example to “avg”.</source>
        <translation>Ponga pooling en su ficha, por ejemplo “avg”.</translation>
    </message>
    <message>
        <source>Settings and logs cannot be kept in {shown}.</source>
        <translation>La configuración y los registros no se pueden guardar en {shown}.</translation>
    </message>
    <message>
        <source>Several animals are in this photograph, and it is not told which</source>
        <translation>Hay varios animales en esta fotografía, y no se dice cuál es</translation>
    </message>
    <message>
        <source>Several photographs are called so</source>
        <translation>Varias fotografías se llaman así</translation>
    </message>
    <message>
        <source>Sheets of at most 200 encounters each, with copies of their photographs.</source>
        <translation>Hojas de 200 encuentros como máximo, con copias de sus fotografías.</translation>
    </message>
    <message>
        <source>Simple random</source>
        <translation>Aleatorio simple</translation>
    </message>
    <message>
        <source>Small photographs of each</source>
        <translation>Fotografías pequeñas de cada uno</translation>
    </message>
    <message>
        <source>Some animals may be counted twice: known from the left side only are {n_left}, from the right side only {n_right}.</source>
        <translation>Algunos animales pueden contarse dos veces: conocidos solo por el lado izquierdo son {n_left}, solo por el derecho {n_right}.</translation>
    </message>
    <message>
        <source>Some answers contradict each other: {chain}, but {cannot_a} ≠ {cannot_b}.</source>
        <translation>Algunas respuestas se contradicen: {chain}, pero {cannot_a} ≠ {cannot_b}.</translation>
    </message>
    <message>
        <source>Some photographs have to be compared again before learning can go on.</source>
        <translation>Hay que comparar de nuevo algunas fotografías antes de seguir aprendiendo.</translation>
    </message>
    <message>
        <source>Somebody said who this is or answered about it; it stays as it is</source>
        <translation>Alguien dijo quién es o respondió sobre ella; se queda como está</translation>
    </message>
    <message>
        <source>Something between here and the model hub answered in its place: a log-in page of this network, perhaps.</source>
        <translation>Algo entre este equipo y el repositorio de modelos respondió en su lugar: quizá una página de acceso de esta red.</translation>
    </message>
    <message>
        <source>Something was changed in the project since this import was tried.</source>
        <translation>Algo cambió en el proyecto desde que se probó esta importación.</translation>
    </message>
    <message>
        <source>Spatial capture-recapture: who was caught when at which station, and where stations are.</source>
        <translation>Captura-recaptura espacial: quién fue capturado cuándo en qué estación, y dónde están las estaciones.</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Especie</translation>
    </message>
    <message>
        <source>Species / Station / Individual, for camtrapR</source>
        <translation>Especie / Estación / Individuo, para camtrapR</translation>
    </message>
    <message>
        <source>Stations without a position are left out: {join_names}</source>
        <translation>Se omiten las estaciones sin posición: {join_names}</translation>
    </message>
    <message>
        <source>Stations without a position: {n}.</source>
        <translation>Estaciones sin posición: {n}.</translation>
    </message>
    <message>
        <source>Subadult</source>
        <translation>Subadulto</translation>
    </message>
    <message>
        <source>Submitter ID</source>
        <translation>Identificador de usuario</translation>
    </message>
    <message>
        <source>Systematic random</source>
        <translation>Aleatorio sistemático</translation>
    </message>
    <message>
        <source>Targeted</source>
        <translation>Dirigido</translation>
    </message>
    <message>
        <source>Tell places and names of files if it should.</source>
        <translation>Revele los lugares y los nombres de los archivos si debe encontrarlas.</translation>
    </message>
    <message>
        <source>Tell which stations the photographs come from.</source>
        <translation>Indique de qué estaciones vienen las fotografías.</translation>
    </message>
    <message>
        <source>Tell which stations they come from.</source>
        <translation>Indique de qué estaciones vienen.</translation>
    </message>
    <message>
        <source>The architecture “{card_architecture}” cannot be built like that: {error}.</source>
        <translation>La arquitectura “{card_architecture}” no se puede construir así: {error}.</translation>
    </message>
    <message>
        <source>The box makes no sense</source>
        <translation>El recuadro no tiene sentido</translation>
    </message>
    <message>
        <source>The boxes are in pixels.</source>
        <translation>Los recuadros están en píxeles.</translation>
    </message>
    <message>
        <source>The boxes are in shares of the width and height of the photographs.</source>
        <translation>Los recuadros son fracciones de la anchura y la altura de las fotografías.</translation>
    </message>
    <message>
        <source>The cameras took photographs</source>
        <translation>Las cámaras tomaron fotos</translation>
    </message>
    <message>
        <source>The card of the model “{name}” {what}.</source>
        <translation>La ficha del modelo “{name}” {what}.</translation>
    </message>
    <message>
        <source>The connection to the model hub is not safe: its certificate is not the hub&apos;s.</source>
        <translation>La conexión con el repositorio de modelos no es segura: su certificado no es el del repositorio.</translation>
    </message>
    <message>
        <source>The copy could not be put in place.</source>
        <translation>La copia no se pudo poner en su sitio.</translation>
    </message>
    <message>
        <source>The copy is damaged and was not kept.</source>
        <translation>La copia está dañada y no se conservó.</translation>
    </message>
    <message>
        <source>The detector could not read this file</source>
        <translation>El detector no pudo leer este archivo</translation>
    </message>
    <message>
        <source>The device “{name}” cannot be used: {problem}.</source>
        <translation>El dispositivo “{name}” no se puede usar: {problem}.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved.</source>
        <translation>El disco está lleno: no se guardó nada.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was written to {where}.</source>
        <translation>El disco está lleno: no se escribió nada en {where}.</translation>
    </message>
    <message>
        <source>The disk reports an error: nothing was saved.</source>
        <translation>El disco da un error: no se guardó nada.</translation>
    </message>
    <message>
        <source>The download could not be written: {error_strerror_or_error}.</source>
        <translation>La descarga no se pudo escribir: {error_strerror_or_error}.</translation>
    </message>
    <message>
        <source>The export could be written only in part, and the old files not be put back.</source>
        <translation>La exportación solo pudo escribirse en parte y los archivos anteriores no pudieron restaurarse.</translation>
    </message>
    <message>
        <source>The file in the project has another content</source>
        <translation>El archivo del proyecto tiene otro contenido</translation>
    </message>
    <message>
        <source>The file is not in UTF-8, so it is read as Windows-1252: check the accents.</source>
        <translation>El archivo no está en UTF-8, así que se lee como Windows-1252: compruebe los acentos.</translation>
    </message>
    <message>
        <source>The files cannot be written to {where}: what was there is as it was.</source>
        <translation>Los archivos no se pueden escribir en {where}: lo que había sigue como estaba.</translation>
    </message>
    <message>
        <source>The first row should name the columns, the others follow.</source>
        <translation>La primera fila debe nombrar las columnas, las demás siguen.</translation>
    </message>
    <message>
        <source>The first sheet of a spreadsheet is read.</source>
        <translation>Se lee la primera hoja de la hoja de cálculo.</translation>
    </message>
    <message>
        <source>The folder of {target_name} is not there.</source>
        <translation>La carpeta de {target_name} no está.</translation>
    </message>
    <message>
        <source>The folder {folder_name} cannot be made.</source>
        <translation>La carpeta {folder_name} no se puede crear.</translation>
    </message>
    <message>
        <source>The folder {folder_name} is not there.</source>
        <translation>La carpeta {folder_name} no está.</translation>
    </message>
    <message>
        <source>The folder {name} is not there.</source>
        <translation>La carpeta {name} no está.</translation>
    </message>
    <message>
        <source>The folder {path_parent_name} may not be written to.</source>
        <translation>No se puede escribir en la carpeta {path_parent_name}.</translation>
    </message>
    <message>
        <source>The folder {resolved_name} is not there.</source>
        <translation>La carpeta {resolved_name} no está.</translation>
    </message>
    <message>
        <source>The individual “{name}” would vanish: Camtrap DP takes this name for nothing known.</source>
        <translation>El individuo «{name}» desaparecería: Camtrap DP entiende este nombre como desconocido.</translation>
    </message>
    <message>
        <source>The last day, {last}, comes before the first, {first}.</source>
        <translation>El último día, {last}, es anterior al primero, {first}.</translation>
    </message>
    <message>
        <source>The last independent record</source>
        <translation>El último registro independiente</translation>
    </message>
    <message>
        <source>The last photograph</source>
        <translation>La última fotografía</translation>
    </message>
    <message>
        <source>The left side</source>
        <translation>El lado izquierdo</translation>
    </message>
    <message>
        <source>The memory of this computer does not suffice for this model.</source>
        <translation>La memoria de este equipo no basta para este modelo.</translation>
    </message>
    <message>
        <source>The memory of this computer does not suffice to teach this model.</source>
        <translation>La memoria de este ordenador no basta para enseñar a este modelo.</translation>
    </message>
    <message>
        <source>The model card “{path_name}” cannot be read.</source>
        <translation>La ficha de modelo “{path_name}” no se puede leer.</translation>
    </message>
    <message>
        <source>The model card “{path_name}” is not valid TOML: {error}.</source>
        <translation>La ficha de modelo “{path_name}” no es TOML válido: {error}.</translation>
    </message>
    <message>
        <source>The model hub cannot be reached: there is no internet, or it broke off.</source>
        <translation>No se llega al repositorio de modelos: no hay internet o se cortó.</translation>
    </message>
    <message>
        <source>The model hub does not give the file now (it answered {status}).</source>
        <translation>El repositorio de modelos no entrega ahora el archivo (respondió {status}).</translation>
    </message>
    <message>
        <source>The model hub is asked too often from this network.</source>
        <translation>Desde esta red se consulta demasiado el repositorio de modelos.</translation>
    </message>
    <message>
        <source>The model “{self__card_name}” gives maps, not one row a photograph.</source>
        <translation>El modelo “{self__card_name}” da mapas, no una fila por fotografía.</translation>
    </message>
    <message>
        <source>The model “{self__card_name}” gives {rows_ndim_1}-dimensional maps, not one row a photograph.</source>
        <translation>El modelo “{self__card_name}” da mapas de {rows_ndim_1} dimensiones, no una fila por fotografía.</translation>
    </message>
    <message>
        <source>The name is too long</source>
        <translation>El nombre es demasiado largo</translation>
    </message>
    <message>
        <source>The name of “{name}” differs from another one only by what nobody sees.</source>
        <translation>El nombre «{name}» se distingue de otro solo por signos que nadie ve.</translation>
    </message>
    <message>
        <source>The old ones lie beside them, their names end in .before; or export again.</source>
        <translation>Las antiguas están al lado, sus nombres terminan en .before; o exporte de nuevo.</translation>
    </message>
    <message>
        <source>The other project cannot be used. {error}</source>
        <translation>El otro proyecto no se puede usar. {error}</translation>
    </message>
    <message>
        <source>The other project is open in another window or on another computer.</source>
        <translation>El otro proyecto está abierto en otra ventana o en otro ordenador.</translation>
    </message>
    <message>
        <source>The owners of “{card_name}” give it only to those who ask them.</source>
        <translation>Los dueños de “{card_name}” lo dan solo a quien se lo pide.</translation>
    </message>
    <message>
        <source>The path leads out of the folders of photographs</source>
        <translation>La ruta sale de las carpetas de fotografías</translation>
    </message>
    <message>
        <source>The photograph cannot be read</source>
        <translation>La fotografía no se puede leer</translation>
    </message>
    <message>
        <source>The photograph tells another day, which stays</source>
        <translation>La fotografía dice otro día, que se queda</translation>
    </message>
    <message>
        <source>The photograph was removed from the project</source>
        <translation>La fotografía se quitó del proyecto</translation>
    </message>
    <message>
        <source>The photograph {source_name} cannot be read: nothing was written.</source>
        <translation>La foto {source_name} no se puede leer: no se escribió nada.</translation>
    </message>
    <message>
        <source>The photographs are in no group.</source>
        <translation>Las fotografías no están en ningún grupo.</translation>
    </message>
    <message>
        <source>The photographs are in {target_label} already.</source>
        <translation>Las fotografías ya están en {target_label}.</translation>
    </message>
    <message>
        <source>The photographs are in {value}.</source>
        <translation>Las fotografías están en {value}.</translation>
    </message>
    <message>
        <source>The photographs of the sample cannot be copied.</source>
        <translation>Las fotografías del ejemplo no se pueden copiar.</translation>
    </message>
    <message>
        <source>The photographs of {project_name} were not embedded yet.</source>
        <translation>Las fotografías de {project_name} aún no se compararon.</translation>
    </message>
    <message>
        <source>The photographs were not compared yet.</source>
        <translation>Las fotografías aún no se han comparado.</translation>
    </message>
    <message>
        <source>The picture could not be saved as {path_name}.</source>
        <translation>La imagen no se pudo guardar como {path_name}.</translation>
    </message>
    <message>
        <source>The program works all the same, and forgets what is set when it ends. Check that its disk may be written to.</source>
        <translation>El programa funciona de todos modos y olvida lo configurado al cerrarse. Compruebe que se puede escribir en su disco.</translation>
    </message>
    <message>
        <source>The project is open in another window or on another computer.</source>
        <translation>El proyecto está abierto en otra ventana o en otro equipo.</translation>
    </message>
    <message>
        <source>The publishers of “{card_name}” state no licence: anything but trying it out needs their permission.</source>
        <translation>Quienes publican “{card_name}” no indican licencia: todo lo que no sea probarlo necesita su permiso.</translation>
    </message>
    <message>
        <source>The regions of “{backbone}” cannot be looked at: {error}.</source>
        <translation>No se pueden mirar las regiones de «{backbone}»: {error}.</translation>
    </message>
    <message>
        <source>The right side</source>
        <translation>El lado derecho</translation>
    </message>
    <message>
        <source>The row cannot be read; perhaps a quotation mark is not closed</source>
        <translation>La fila no se puede leer; quizá falta cerrar unas comillas</translation>
    </message>
    <message>
        <source>The row has more cells than there are columns</source>
        <translation>La fila tiene más celdas que columnas hay</translation>
    </message>
    <message>
        <source>The same animal was found twice</source>
        <translation>El mismo animal se encontró dos veces</translation>
    </message>
    <message>
        <source>The same photographs would be found twice.</source>
        <translation>Las mismas fotografías se encontrarían dos veces.</translation>
    </message>
    <message>
        <source>The same tables as sheets of one file, in which 007 and 1E5 stay names.</source>
        <translation>Las mismas tablas como hojas de un archivo, en el que 007 y 1E5 siguen siendo nombres.</translation>
    </message>
    <message>
        <source>The self-test failed: {otherwise}.</source>
        <translation>La autoprueba falló: {otherwise}.</translation>
    </message>
    <message>
        <source>The stages of this network are not known.</source>
        <translation>No se conocen las etapas de esta red.</translation>
    </message>
    <message>
        <source>The standard package of camera trap studies, for GBIF, Agouti, TRAPPER and camtrapdp in R.</source>
        <translation>El paquete estándar de los estudios con cámaras trampa, para GBIF, Agouti, TRAPPER y camtrapdp en R.</translation>
    </message>
    <message>
        <source>The stations lie too far from each other, or too near to a pole, for one map.</source>
        <translation>Las estaciones están demasiado lejos unas de otras, o demasiado cerca de un polo, para un solo mapa.</translation>
    </message>
    <message>
        <source>The verbs of the command line need none: reid-desktop --help lists them.</source>
        <translation>Las órdenes de la línea de comandos no la necesitan: reid-desktop --help las enumera.</translation>
    </message>
    <message>
        <source>The weights in “{file_name}” are broken: “{key}” holds values that are no numbers.</source>
        <translation>Los pesos de “{file_name}” están rotos: “{key}” contiene valores que no son números.</translation>
    </message>
    <message>
        <source>The weights in “{file_name}” are not those its card was written for (their SHA-256 differs).</source>
        <translation>Los pesos de “{file_name}” no son aquellos para los que se escribió su ficha (su SHA-256 es otro).</translation>
    </message>
    <message>
        <source>The weights in “{file_name}” are not those of {aliked_n16}.</source>
        <translation>Los pesos de “{file_name}” no son los de {aliked_n16}.</translation>
    </message>
    <message>
        <source>The weights in “{file_name}” are of another architecture: {len_others} of their parts have no place in it, “{others_0}” among them.</source>
        <translation>Los pesos de “{file_name}” son de otra arquitectura: {len_others} de sus partes no tienen lugar en ella, entre ellas “{others_0}”.</translation>
    </message>
    <message>
        <source>The weights in “{file_name}” do not fit the architecture: {len_missing} of the {len_expected} parts it needs are not there, “{missing_0}” among them.</source>
        <translation>Los pesos de “{file_name}” no encajan en la arquitectura: faltan {len_missing} de las {len_expected} partes que necesita, entre ellas “{missing_0}”.</translation>
    </message>
    <message>
        <source>The weights in “{file_name}” do not fit the architecture: “{key}” is {tuple_value_shape}, and {tuple_expected_key_shape} was expected.</source>
        <translation>Los pesos de “{file_name}” no encajan en la arquitectura: “{key}” es {tuple_value_shape}, y se esperaba {tuple_expected_key_shape}.</translation>
    </message>
    <message>
        <source>The weights of ALIKED are not there.</source>
        <translation>Faltan los pesos de ALIKED.</translation>
    </message>
    <message>
        <source>The weights of “{card_name}” are not on this computer yet.</source>
        <translation>Los pesos de “{card_name}” aún no están en este equipo.</translation>
    </message>
    <message>
        <source>The weights that the card “{file_name}” is about are not beside it.</source>
        <translation>Los pesos de los que trata la ficha “{file_name}” no están a su lado.</translation>
    </message>
    <message>
        <source>The weights “{file_name}” cannot be read.</source>
        <translation>Los pesos “{file_name}” no se pueden leer.</translation>
    </message>
    <message>
        <source>There are no photographs in {project_name} yet.</source>
        <translation>Aún no hay fotografías en {project_name}.</translation>
    </message>
    <message>
        <source>There are no photographs to write.</source>
        <translation>No hay fotos que escribir.</translation>
    </message>
    <message>
        <source>There are no stations.</source>
        <translation>No hay estaciones.</translation>
    </message>
    <message>
        <source>There are no weights in “{file_name}”.</source>
        <translation>No hay pesos en “{file_name}”.</translation>
    </message>
    <message>
        <source>There are several photographs “{name}”.</source>
        <translation>Hay varias fotografías «{name}».</translation>
    </message>
    <message>
        <source>There are: {join_formats}.</source>
        <translation>Existen: {join_formats}.</translation>
    </message>
    <message>
        <source>There are: {join_table_columns}.</source>
        <translation>Hay: {join_table_columns}.</translation>
    </message>
    <message>
        <source>There are: {offered}. “learn PROJECT --versions” lists them.</source>
        <translation>Hay: {offered}. “learn PROJECT --versions” los enumera.</translation>
    </message>
    <message>
        <source>There is a box like this already</source>
        <translation>Ya hay un recuadro como este</translation>
    </message>
    <message>
        <source>There is a box like this already.</source>
        <translation>Ya hay un recuadro como este.</translation>
    </message>
    <message>
        <source>There is a file {target_name} already.</source>
        <translation>Ya hay un archivo {target_name}.</translation>
    </message>
    <message>
        <source>There is a model “{card_name}” already, with other weights or used otherwise.</source>
        <translation>Ya hay un modelo “{card_name}”, con otros pesos o de otro uso.</translation>
    </message>
    <message>
        <source>There is a project in {folder_name} already.</source>
        <translation>Ya hay un proyecto en {folder_name}.</translation>
    </message>
    <message>
        <source>There is an individual called {value} already.</source>
        <translation>Ya hay un individuo llamado {value}.</translation>
    </message>
    <message>
        <source>There is no animal with a photograph to show.</source>
        <translation>No hay ningún animal con una fotografía que mostrar.</translation>
    </message>
    <message>
        <source>There is no architecture “{card_architecture}”.</source>
        <translation>No hay ninguna arquitectura “{card_architecture}”.</translation>
    </message>
    <message>
        <source>There is no column “{title}”.</source>
        <translation>No hay ninguna columna «{title}».</translation>
    </message>
    <message>
        <source>There is no device “{wanted}”.</source>
        <translation>No hay ningún dispositivo “{wanted}”.</translation>
    </message>
    <message>
        <source>There is no file {path_name}.</source>
        <translation>No hay ningún archivo {path_name}.</translation>
    </message>
    <message>
        <source>There is no file “{file}”.</source>
        <translation>No hay ningún archivo “{file}”.</translation>
    </message>
    <message>
        <source>There is no format {name}.</source>
        <translation>No existe el formato {name}.</translation>
    </message>
    <message>
        <source>There is no level {level} of folders.</source>
        <translation>No hay nivel {level} de carpetas.</translation>
    </message>
    <message>
        <source>There is no model “{name}” among those that were added.</source>
        <translation>No hay ningún modelo “{name}” entre los añadidos.</translation>
    </message>
    <message>
        <source>There is no model “{name}”.</source>
        <translation>No hay ningún modelo “{name}”.</translation>
    </message>
    <message>
        <source>There is no packed project in {file_name}.</source>
        <translation>No hay ningún proyecto empaquetado en {file_name}.</translation>
    </message>
    <message>
        <source>There is no photograph number {annotation_id} in this project.</source>
        <translation>No hay fotografía número {annotation_id} en este proyecto.</translation>
    </message>
    <message>
        <source>There is no photograph to copy.</source>
        <translation>No hay ninguna fotografía que copiar.</translation>
    </message>
    <message>
        <source>There is no photograph to draw a box in.</source>
        <translation>No hay ninguna fotografía en la que dibujar un recuadro.</translation>
    </message>
    <message>
        <source>There is no photograph to tell of.</source>
        <translation>No hay ninguna fotografía de la que informar.</translation>
    </message>
    <message>
        <source>There is no photograph with a time to send.</source>
        <translation>No hay ninguna fotografía con hora que enviar.</translation>
    </message>
    <message>
        <source>There is no photograph “{name}” in this project.</source>
        <translation>No hay ninguna fotografía «{name}» en este proyecto.</translation>
    </message>
    <message>
        <source>There is no screen here to open a window on.</source>
        <translation>Aquí no hay pantalla en la que abrir una ventana.</translation>
    </message>
    <message>
        <source>There is no strategy “{strategy}”.</source>
        <translation>No hay ninguna estrategia “{strategy}”.</translation>
    </message>
    <message>
        <source>There is no time zone “{text}”.</source>
        <translation>No existe la zona horaria «{text}».</translation>
    </message>
    <message>
        <source>There is no time zone “{zone}”.</source>
        <translation>No existe la zona horaria «{zone}».</translation>
    </message>
    <message>
        <source>There is no {path_name} in {value}.</source>
        <translation>No hay ningún {path_name} en {value}.</translation>
    </message>
    <message>
        <source>There is no {place_name} here.</source>
        <translation>Aquí no hay {place_name}.</translation>
    </message>
    <message>
        <source>There is not enough room for {wish_target_name}: {needed_1000000} MB are needed, and {free_1000000} MB are free.</source>
        <translation>No hay espacio suficiente para {wish_target_name}: hacen falta {needed_1000000} MB y hay {free_1000000} MB libres.</translation>
    </message>
    <message>
        <source>There is not enough room to unpack {file_name}.</source>
        <translation>No hay espacio suficiente para desempaquetar {file_name}.</translation>
    </message>
    <message>
        <source>There is not enough room: {needed} MB are needed, and {there} MB are free.</source>
        <translation>No hay espacio suficiente: hacen falta {needed} MB y hay {there} MB libres.</translation>
    </message>
    <message>
        <source>There is nothing to learn from yet.</source>
        <translation>Aún no hay nada de lo que aprender.</translation>
    </message>
    <message>
        <source>There is only one group.</source>
        <translation>Hay un solo grupo.</translation>
    </message>
    <message>
        <source>There would be {n} occasions from {first} to {last}.</source>
        <translation>Habría {n} ocasiones del {first} al {last}.</translation>
    </message>
    <message>
        <source>They lie in {library}; reid-desktop models list tells all.</source>
        <translation>Están en {library}; reid-desktop models list los muestra todos.</translation>
    </message>
    <message>
        <source>They may tell places: read them before you print.</source>
        <translation>Pueden decir lugares: léalas antes de imprimir.</translation>
    </message>
    <message>
        <source>This animal is not there any more.</source>
        <translation>Este animal ya no está.</translation>
    </message>
    <message>
        <source>This box is too small.</source>
        <translation>Este recuadro es demasiado pequeño.</translation>
    </message>
    <message>
        <source>This folder cannot be found now: {value} ({reached_n_waiting} of its photographs are not embedded yet).</source>
        <translation>Esta carpeta no se encuentra ahora: {value} ({reached_n_waiting} de sus fotografías aún no se compararon).</translation>
    </message>
    <message>
        <source>This group is not there any more.</source>
        <translation>Este grupo ya no está.</translation>
    </message>
    <message>
        <source>This individual is not there any more.</source>
        <translation>Este individuo ya no está.</translation>
    </message>
    <message>
        <source>This is a video</source>
        <translation>Es un vídeo</translation>
    </message>
    <message>
        <source>This is no day or time that can be understood</source>
        <translation>No es un día ni una hora que se entienda</translation>
    </message>
    <message>
        <source>This is no life stage</source>
        <translation>No es una etapa de vida</translation>
    </message>
    <message>
        <source>This is no quality</source>
        <translation>No es una calidad</translation>
    </message>
    <message>
        <source>This is no sex</source>
        <translation>No es un sexo</translation>
    </message>
    <message>
        <source>This is no side</source>
        <translation>No es un lado</translation>
    </message>
    <message>
        <source>This is not a number between 0 and 1</source>
        <translation>No es un número entre 0 y 1</translation>
    </message>
    <message>
        <source>This is the project that is open.</source>
        <translation>Este es el proyecto que está abierto.</translation>
    </message>
    <message>
        <source>This project lies in a folder that {service} synchronises.</source>
        <translation>Este proyecto está en una carpeta que {service} sincroniza.</translation>
    </message>
    <message>
        <source>This project lies on a network drive.</source>
        <translation>Este proyecto está en una unidad de red.</translation>
    </message>
    <message>
        <source>This project was made by a newer version of the program (schema {value}).</source>
        <translation>Este proyecto se hizo con una versión más nueva del programa (esquema {value}).</translation>
    </message>
    <message>
        <source>This project was made by an older version of the program and brought up to date.</source>
        <translation>Este proyecto se hizo con una versión anterior del programa y se ha actualizado.</translation>
    </message>
    <message>
        <source>This row names no station.</source>
        <translation>Esta fila no nombra ninguna estación.</translation>
    </message>
    <message>
        <source>To a hundredth of a degree, about 1 km</source>
        <translation>A una centésima de grado, cerca de 1 km</translation>
    </message>
    <message>
        <source>To a tenth of a degree, about 10 km</source>
        <translation>A una décima de grado, cerca de 10 km</translation>
    </message>
    <message>
        <source>To a thousandth of a degree, about 100 m</source>
        <translation>A una milésima de grado, cerca de 100 m</translation>
    </message>
    <message>
        <source>Try again later; what came is kept. {by_hand}</source>
        <translation>Inténtelo más tarde; lo que llegó se conserva. {by_hand}</translation>
    </message>
    <message>
        <source>Try again when there is; what came is kept and gone on with. {by_hand}</source>
        <translation>Inténtelo cuando haya; lo que llegó se conserva y se continúa. {by_hand}</translation>
    </message>
    <message>
        <source>Try it again: what conflicts may be different now.</source>
        <translation>Pruébela de nuevo: los conflictos pueden ser otros ahora.</translation>
    </message>
    <message>
        <source>Try once more; if that does not help, the file on the hub was changed. {by_hand}</source>
        <translation>Inténtelo una vez más; si no sirve, el archivo del repositorio cambió. {by_hand}</translation>
    </message>
    <message>
        <source>Was taken out of the study, and stays out</source>
        <translation>Se sacó del estudio, y se queda fuera</translation>
    </message>
    <message>
        <source>What came is not “{card_name}” as its card tells it (the SHA-256 differs), so it is not used.</source>
        <translation>Lo que llegó no es “{card_name}” como lo describe su ficha (el SHA-256 es otro), así que no se usa.</translation>
    </message>
    <message>
        <source>What others answered only they can take back; you can answer it yourself.</source>
        <translation>Lo que respondieron otros solo ellos pueden retirarlo; usted puede responder también.</translation>
    </message>
    <message>
        <source>What the survey is called.</source>
        <translation>Cómo se llama el muestreo.</translation>
    </message>
    <message>
        <source>What was learned so far is lost: learning has to begin anew.</source>
        <translation>Lo aprendido hasta ahora se ha perdido: hay que empezar de nuevo.</translation>
    </message>
    <message>
        <source>What was there is in {kept_name}.</source>
        <translation>Lo que había está en {kept_name}.</translation>
    </message>
    <message>
        <source>When something moved</source>
        <translation>Cuando algo se movió</translation>
    </message>
    <message>
        <source>Where none is noted of a photograph: Panthera pardus.</source>
        <translation>Donde no consta la de una fotografía: Panthera pardus.</translation>
    </message>
    <message>
        <source>Where the stations are is what this format is about, and places are not told.</source>
        <translation>Este formato trata de dónde están las estaciones, y los lugares no se dicen.</translation>
    </message>
    <message>
        <source>Who is who, individuals, answers and what follows from them; for R and the archive.</source>
        <translation>Quién es quién, los individuos, las respuestas y lo que se sigue de ellas; para R y el archivo.</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Enteras</translation>
    </message>
    <message>
        <source>Wildbook may know another animal by that name: name them, or send confirmed ones.</source>
        <translation>Wildbook puede conocer a otro animal con ese nombre: póngales nombre, o envíe los confirmados.</translation>
    </message>
    <message>
        <source>Wildbook needs genus and species, and some photographs have none.</source>
        <translation>Wildbook necesita género y especie, y algunas fotografías no los tienen.</translation>
    </message>
    <message>
        <source>Wildbook needs to know where the animals were.</source>
        <translation>Wildbook necesita saber dónde estaban los animales.</translation>
    </message>
    <message>
        <source>With places: keep it to yourself.</source>
        <translation>Con lugares: guárdelo para usted.</translation>
    </message>
    <message>
        <source>Without a submitter ID the encounters belong to nobody in Wildbook.</source>
        <translation>Sin identificador de usuario, los encuentros no son de nadie en Wildbook.</translation>
    </message>
    <message>
        <source>Write it as name=value, such as pad_type=same.</source>
        <translation>Escríbalo como nombre=valor, por ejemplo pad_type=same.</translation>
    </message>
    <message>
        <source>Write it like +1 h 02 min, or -45 s.</source>
        <translation>Escríbelo como +1 h 02 min, o -45 s.</translation>
    </message>
    <message>
        <source>Write it like UTC+02:00, or Africa/Nairobi.</source>
        <translation>Escríbela como UTC+02:00, o Africa/Nairobi.</translation>
    </message>
    <message>
        <source>Write year, month and day, as in 2024-05-31.</source>
        <translation>Escriba año, mes y día, como en 2024-05-31.</translation>
    </message>
    <message>
        <source>You answered nothing about {names_0} and {names_1}.</source>
        <translation>No respondió nada sobre {names_0} y {names_1}.</translation>
    </message>
    <message>
        <source>Your answers and the model of the project are as they were.</source>
        <translation>Sus respuestas y el modelo del proyecto están como estaban.</translation>
    </message>
    <message>
        <source>Your answers are about too few animals: none can be held back to see whether learning helped.</source>
        <translation>Sus respuestas tratan de muy pocos animales: no se puede reservar ninguno para ver si aprender sirvió.</translation>
    </message>
    <message>
        <source>Your user name in Wildbook, large and small letters included.</source>
        <translation>Su nombre de usuario en Wildbook, con sus mayúsculas y minúsculas.</translation>
    </message>
    <message>
        <source>bring in the answers of {name}</source>
        <translation>traer las respuestas de {name}</translation>
    </message>
    <message>
        <source>change stations and encounters</source>
        <translation>cambiar estaciones y encuentros</translation>
    </message>
    <message>
        <source>change the fastest travel of an animal</source>
        <translation>cambiar el desplazamiento más rápido de un animal</translation>
    </message>
    <message>
        <source>compare opposite sides</source>
        <translation>comparar lados opuestos</translation>
    </message>
    <message>
        <source>could not be read from the disk</source>
        <translation>no se pudo leer del disco</translation>
    </message>
    <message>
        <source>disappeared while it was being read</source>
        <translation>desapareció mientras se leía</translation>
    </message>
    <message>
        <source>follow the folder {path_path_name_or_path}</source>
        <translation>seguir la carpeta {path_path_name_or_path}</translation>
    </message>
    <message>
        <source>forget the time zone</source>
        <translation>olvidar la zona horaria</translation>
    </message>
    <message>
        <source>has so many pixels that it is refused</source>
        <translation>tiene tantos píxeles que se rechaza</translation>
    </message>
    <message>
        <source>heed how fast an animal can travel</source>
        <translation>tener en cuenta lo rápido que puede desplazarse un animal</translation>
    </message>
    <message>
        <source>heed that animals in one photograph are different</source>
        <translation>tener en cuenta que los animales de una fotografía son distintos</translation>
    </message>
    <message>
        <source>heed that identical files show the same animal</source>
        <translation>tener en cuenta que archivos idénticos muestran el mismo animal</translation>
    </message>
    <message>
        <source>heed which photographs are of one encounter</source>
        <translation>tener en cuenta qué fotografías son de un mismo encuentro</translation>
    </message>
    <message>
        <source>import {plan_name}</source>
        <translation>importar {plan_name}</translation>
    </message>
    <message>
        <source>is a kind of photograph this program cannot read</source>
        <translation>es un tipo de fotografía que este programa no puede leer</translation>
    </message>
    <message>
        <source>is cut off: its last part is missing</source>
        <translation>está cortado: falta la última parte</translation>
    </message>
    <message>
        <source>is damaged and cannot be decoded</source>
        <translation>está dañado y no se puede decodificar</translation>
    </message>
    <message>
        <source>is empty (0 bytes)</source>
        <translation>está vacío (0 bytes)</translation>
    </message>
    <message>
        <source>is not a photograph</source>
        <translation>no es una fotografía</translation>
    </message>
    <message>
        <source>mark {marked} as fair</source>
        <translation>marcar {marked}: calidad regular</translation>
    </message>
    <message>
        <source>mark {marked} as good</source>
        <translation>marcar {marked}: buena calidad</translation>
    </message>
    <message>
        <source>mark {marked} as identifiable</source>
        <translation>marcar {marked} como identificable</translation>
    </message>
    <message>
        <source>mark {marked} as not identifiable</source>
        <translation>marcar {marked} como no identificable</translation>
    </message>
    <message>
        <source>mark {marked} as poor</source>
        <translation>marcar {marked}: mala calidad</translation>
    </message>
    <message>
        <source>mark {marked} as {word}</source>
        <translation>marcar {marked}: {word}</translation>
    </message>
    <message>
        <source>mark {marked} without a quality</source>
        <translation>marcar {marked}: sin calidad</translation>
    </message>
    <message>
        <source>mark {marked} without a side</source>
        <translation>marcar {marked}: sin lado</translation>
    </message>
    <message>
        <source>may not be read: permission denied</source>
        <translation>no se puede leer: permiso denegado</translation>
    </message>
    <message>
        <source>merge {value} into {target_label}</source>
        <translation>unir {value} con {target_label}</translation>
    </message>
    <message>
        <source>move {value} to {target_label}</source>
        <translation>mover {value} a {target_label}</translation>
    </message>
    <message>
        <source>name {group_label} {new_name}</source>
        <translation>nombrar {group_label} {new_name}</translation>
    </message>
    <message>
        <source>not compare opposite sides</source>
        <translation>no comparar lados opuestos</translation>
    </message>
    <message>
        <source>not heed how fast an animal can travel</source>
        <translation>no tener en cuenta lo rápido que puede desplazarse un animal</translation>
    </message>
    <message>
        <source>not heed that animals in one photograph are different</source>
        <translation>no tener en cuenta que los animales de una fotografía son distintos</translation>
    </message>
    <message>
        <source>not heed that identical files show the same animal</source>
        <translation>no tener en cuenta que archivos idénticos muestran el mismo animal</translation>
    </message>
    <message>
        <source>not heed which photographs are of one encounter</source>
        <translation>no tener en cuenta qué fotografías son de un mismo encuentro</translation>
    </message>
    <message>
        <source>note {and_join_what} of {known_name}</source>
        <translation>anotar {and_join_what} de {known_name}</translation>
    </message>
    <message>
        <source>rename {group_label} to {new_name}</source>
        <translation>cambiar el nombre de {group_label} a {new_name}</translation>
    </message>
    <message>
        <source>seen from above</source>
        <translation>vista desde arriba</translation>
    </message>
    <message>
        <source>seen from behind</source>
        <translation>vista desde atrás</translation>
    </message>
    <message>
        <source>seen from below</source>
        <translation>vista desde abajo</translation>
    </message>
    <message>
        <source>seen from the front</source>
        <translation>vista de frente</translation>
    </message>
    <message>
        <source>seen from the left</source>
        <translation>vista desde la izquierda</translation>
    </message>
    <message>
        <source>seen from the right</source>
        <translation>vista desde la derecha</translation>
    </message>
    <message>
        <source>set the clock of {camera} back to what it told</source>
        <translation>devolver el reloj de {camera} a lo que indicaba</translation>
    </message>
    <message>
        <source>set the clock of {camera} by {offset_in_words_offset_s}</source>
        <translation>ajustar el reloj de {camera} en {offset_in_words_offset_s}</translation>
    </message>
    <message>
        <source>set the time zone to {zone}</source>
        <translation>fijar la zona horaria en {zone}</translation>
    </message>
    <message>
        <source>split {value} from {part_label}</source>
        <translation>separar {value} de {part_label}</translation>
    </message>
    <message>
        <source>take back the answer about {names_0} and {names_1}</source>
        <translation>retirar la respuesta sobre {names_0} y {names_1}</translation>
    </message>
    <message>
        <source>take {len_names} stations from a table</source>
        <translation>tomar {len_names} estaciones de una tabla</translation>
    </message>
    <message>
        <source>take {value} out of {value2}</source>
        <translation>sacar {value} de {value2}</translation>
    </message>
    <message>
        <source>timm lists them: list_models().</source>
        <translation>timm las enumera: list_models().</translation>
    </message>
    <message>
        <source>{file_name} is damaged, or was not packed by this program.</source>
        <translation>{file_name} está dañado, o no lo empaquetó este programa.</translation>
    </message>
    <message>
        <source>{folder_name} is a file, not the folder of a project.</source>
        <translation>{folder_name} es un archivo, no la carpeta de un proyecto.</translation>
    </message>
    <message>
        <source>{folder_name} is a file, so no project can be made there.</source>
        <translation>{folder_name} es un archivo, así que allí no se puede crear un proyecto.</translation>
    </message>
    <message>
        <source>{folder_name} is a file, so nothing can be kept in it.</source>
        <translation>{folder_name} es un archivo, así que no se puede guardar nada en él.</translation>
    </message>
    <message>
        <source>{known_name}, a folder inside {resolved_name}, is part of the project already.</source>
        <translation>{known_name}, una carpeta dentro de {resolved_name}, ya es parte del proyecto.</translation>
    </message>
    <message>
        <source>{len_annotation_ids} photographs</source>
        <translation>{len_annotation_ids} fotografías</translation>
    </message>
    <message>
        <source>{names_0} and {names_1} are known to show different animals, so these groups cannot be one.</source>
        <translation>Se sabe que {names_0} y {names_1} muestran animales distintos, así que estos grupos no pueden ser uno.</translation>
    </message>
    <message>
        <source>{name} cannot be written to: nothing was saved.</source>
        <translation>No se puede escribir en {name}: no se guardó nada.</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} está dañado.</translation>
    </message>
    <message>
        <source>{name} is in the way: nothing was written to {where}.</source>
        <translation>{name} estorba: no se escribió nada en {where}.</translation>
    </message>
    <message>
        <source>{path_name} cannot be read.</source>
        <translation>{path_name} no se puede leer.</translation>
    </message>
    <message>
        <source>{path_name} has no column “station”.</source>
        <translation>{path_name} no tiene columna «station».</translation>
    </message>
    <message>
        <source>{path_name} has no list of images, so it is no result of MegaDetector.</source>
        <translation>{path_name} no tiene lista de imágenes, así que no es un resultado de MegaDetector.</translation>
    </message>
    <message>
        <source>{path_name} has no rows below its titles.</source>
        <translation>{path_name} no tiene filas debajo de sus títulos.</translation>
    </message>
    <message>
        <source>{path_name} is a folder.</source>
        <translation>{path_name} es una carpeta.</translation>
    </message>
    <message>
        <source>{path_name} is a spreadsheet of the old kind, which cannot be read.</source>
        <translation>{path_name} es una hoja de cálculo del tipo antiguo, que no se puede leer.</translation>
    </message>
    <message>
        <source>{path_name} is damaged.</source>
        <translation>{path_name} está dañado.</translation>
    </message>
    <message>
        <source>{path_name} is no table.</source>
        <translation>{path_name} no es una tabla.</translation>
    </message>
    <message>
        <source>{path_name} is no whole JSON file.</source>
        <translation>{path_name} no es un archivo JSON completo.</translation>
    </message>
    <message>
        <source>{path_name} is not a project of this program.</source>
        <translation>{path_name} no es un proyecto de este programa.</translation>
    </message>
    <message>
        <source>{path_name} is too large for a table of stations.</source>
        <translation>{path_name} es demasiado grande para una tabla de estaciones.</translation>
    </message>
    <message>
        <source>{path_name} is too large.</source>
        <translation>{path_name} es demasiado grande.</translation>
    </message>
    <message>
        <source>{path_name} may not be written to.</source>
        <translation>No se puede escribir en {path_name}.</translation>
    </message>
    <message>
        <source>{path_path_name} overlaps with {path_other_path_name}, which is part of the project already.</source>
        <translation>{path_path_name} se solapa con {path_other_path_name}, que ya es parte del proyecto.</translation>
    </message>
    <message>
        <source>{place_name} cannot be read.</source>
        <translation>{place_name} no se puede leer.</translation>
    </message>
    <message>
        <source>{plain} is the label of another group.</source>
        <translation>{plain} es la etiqueta de otro grupo.</translation>
    </message>
    <message>
        <source>{resolved_name} lies in {known_name}, which is part of the project already.</source>
        <translation>{resolved_name} está en {known_name}, que ya es parte del proyecto.</translation>
    </message>
    <message>
        <source>{self_path_name} holds boxes of a detector, and names no animals.</source>
        <translation>{self_path_name} contiene recuadros de un detector, y no nombra animales.</translation>
    </message>
    <message>
        <source>{self_user} has this project open {where} since {since}.</source>
        <translation>{self_user} tiene este proyecto abierto {where} desde {since}.</translation>
    </message>
    <message>
        <source>{source_name} cannot be copied.</source>
        <translation>{source_name} no se puede copiar.</translation>
    </message>
    <message>
        <source>{table_path_name} does not tell the boxes of photographs.</source>
        <translation>{table_path_name} no dice los recuadros de las fotografías.</translation>
    </message>
    <message>
        <source>{table_path_name} tells nothing of the photographs.</source>
        <translation>{table_path_name} no dice nada de las fotografías.</translation>
    </message>
    <message>
        <source>{target_name} cannot be written.</source>
        <translation>{target_name} no se puede escribir.</translation>
    </message>
    <message>
        <source>{title} cannot be “{text}”.</source>
        <translation>{title} no puede ser «{text}».</translation>
    </message>
    <message>
        <source>“{card_name}” could not be kept in {library}: {error}.</source>
        <translation>“{card_name}” no se pudo guardar en {library}: {error}.</translation>
    </message>
    <message>
        <source>“{card_name}” finds points in photographs: nothing can be compared by it alone.</source>
        <translation>“{card_name}” busca puntos en fotografías: por sí solo no sirve para comparar.</translation>
    </message>
    <message>
        <source>“{card_name}” goes on from another model ({card_base}) that is not on this computer.</source>
        <translation>“{card_name}” parte de otro modelo ({card_base}) que no está en este ordenador.</translation>
    </message>
    <message>
        <source>“{card_name}” is needed by what was learned from it: {join_needing}.</source>
        <translation>“{card_name}” hace falta para lo que se aprendió de él: {join_needing}.</translation>
    </message>
    <message>
        <source>“{card_name}” is no longer where its card says: {card_hub_repo}, {card_hub_file}.</source>
        <translation>“{card_name}” ya no está donde dice su ficha: {card_hub_repo}, {card_hub_file}.</translation>
    </message>
    <message>
        <source>“{card_name}” is no name for a model.</source>
        <translation>“{card_name}” no sirve como nombre de modelo.</translation>
    </message>
    <message>
        <source>“{card_name}” is not for commercial use (licence {card_licence}).</source>
        <translation>“{card_name}” no es para uso comercial (licencia {card_licence}).</translation>
    </message>
    <message>
        <source>“{card_name}” is not offered on the model hub.</source>
        <translation>“{card_name}” no se ofrece en el repositorio de modelos.</translation>
    </message>
    <message>
        <source>“{file_name}” cannot be read.</source>
        <translation>“{file_name}” no se puede leer.</translation>
    </message>
    <message>
        <source>“{file_name}” cannot be used: it is {kind}.</source>
        <translation>“{file_name}” no se puede usar: es {kind}.</translation>
    </message>
    <message>
        <source>“{file_name}” holds no projection of embeddings, though its card says so.</source>
        <translation>“{file_name}” no contiene ninguna proyección, aunque su ficha lo diga.</translation>
    </message>
    <message>
        <source>“{file_name}” is damaged or not a file of weights.</source>
        <translation>“{file_name}” está dañado o no es un archivo de pesos.</translation>
    </message>
    <message>
        <source>“{file_name}” is not a plain file of weights, so it is not opened: files like it can run programs.</source>
        <translation>“{file_name}” no es un simple archivo de pesos, así que no se abre: archivos como este pueden ejecutar programas.</translation>
    </message>
    <message>
        <source>“{name}” could not be deleted: {error}.</source>
        <translation>“{name}” no se pudo eliminar: {error}.</translation>
    </message>
    <message>
        <source>“{name}” does not tell by which camera and when it was taken.</source>
        <translation>«{name}» no indica con qué cámara ni cuándo se tomó.</translation>
    </message>
    <message>
        <source>“{name}” is written as “{kept_name}”: Camtrap DP takes it for nothing known.</source>
        <translation>«{name}» se escribe «{kept_name}»: Camtrap DP lo entiende como desconocido.</translation>
    </message>
    <message>
        <source>“{name}” {value}.</source>
        <translation>“{name}” {value}.</translation>
    </message>
    <message>
        <source>“{target_name}” is no name for a packed project.</source>
        <translation>“{target_name}” no sirve como nombre de un proyecto empaquetado.</translation>
    </message>
    <message>
        <source>“{text}” does not tell by how much a clock was wrong.</source>
        <translation>«{text}» no dice cuánto se desviaba un reloj.</translation>
    </message>
    <message>
        <source>“{text}” is no date for: {title}.</source>
        <translation>«{text}» no es una fecha para: {title}.</translation>
    </message>
    <message>
        <source>“{text}” is no number of degrees.</source>
        <translation>«{text}» no es un número de grados.</translation>
    </message>
    <message>
        <source>“{text}” is not an argument of a model.</source>
        <translation>“{text}” no es un argumento de un modelo.</translation>
    </message>
    <message>
        <source>“{verdict}” about {names_0} and {names_1}</source>
        <translation>“{verdict}” sobre {names_0} y {names_1}</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Accepted by a person, or proven by answers. Else the best estimate.</source>
        <translation>Aceptado por una persona o probado por respuestas. Si no, la mejor estimación.</translation>
    </message>
    <message>
        <source>Between the cells of CSV tables</source>
        <translation>Entre las celdas de las tablas CSV</translation>
    </message>
    <message>
        <source>Call files by numbers</source>
        <translation>Llamar a los archivos por números</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Coma</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiadas</translation>
    </message>
    <message>
        <source>How photographs get there</source>
        <translation>Cómo llegan las fotos</translation>
    </message>
    <message>
        <source>Linked, on the same disk</source>
        <translation>Enlazadas, en el mismo disco</translation>
    </message>
    <message>
        <source>Off, as places of rare animals are best kept quiet: stations and folders are called station-1, folder-1 and so on, and positions stay out.</source>
        <translation>Desactivado, pues es mejor callar los lugares de los animales raros: estaciones y carpetas se llaman station-1, folder-1, etc., y las posiciones se omiten.</translation>
    </message>
    <message>
        <source>Only what people confirmed</source>
        <translation>Solo lo confirmado por personas</translation>
    </message>
    <message>
        <source>Pointed to</source>
        <translation>Con accesos directos</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Punto y coma</translation>
    </message>
    <message>
        <source>The files will lead to the animals: mind who gets them.</source>
        <translation>Los archivos llevarán hasta los animales: fíjese en quién los recibe.</translation>
    </message>
    <message>
        <source>What is told</source>
        <translation>Lo que se revela</translation>
    </message>
    <message>
        <source>With places</source>
        <translation>Con lugares</translation>
    </message>
    <message>
        <source>photograph-12.jpg: names of files may tell people or places.</source>
        <translation>photograph-12.jpg: los nombres de archivo pueden revelar personas o lugares.</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Carpeta para los archivos</translation>
    </message>
    <message>
        <source>For Excel, R, the archive and other programs. The files hold what is known now; export again whenever you like.</source>
        <translation>Para Excel, R, el archivo y otros programas. Los archivos contienen lo que se sabe ahora; exporte de nuevo cuando quiera.</translation>
    </message>
    <message>
        <source>How much is written</source>
        <translation>Cuánto se ha escrito</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopped: nothing was written, and what was there is as it was.</source>
        <translation>Detenido: no se escribió nada, y lo que había sigue como estaba.</translation>
    </message>
    <message>
        <source>Where should the files go?</source>
        <translation>¿Adónde deben ir los archivos?</translation>
    </message>
    <message>
        <source>Into the folder</source>
        <translation>En la carpeta</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Written to {folder}</source>
        <translation>Escritas en {folder}</translation>
    </message>
</context>
<context>
    <name>Facet</name>
    <message>
        <source>A known animal</source>
        <translation>Un animal conocido</translation>
    </message>
    <message>
        <source>A new animal</source>
        <translation>Un animal nuevo</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Animal</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Por detrás</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Borrosa</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Ilegible</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparada</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>Desde arriba</translation>
    </message>
    <message>
        <source>From below</source>
        <translation>Desde abajo</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>De frente</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Buena</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>Sin grupo</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Lado izquierdo</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>No está</translation>
    </message>
    <message>
        <source>Near-duplicates</source>
        <translation>Casi duplicadas</translation>
    </message>
    <message>
        <source>No station</source>
        <translation>Sin estación</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Aún sin comparar</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Sin valorar</translation>
    </message>
    <message>
        <source>Out of the study</source>
        <translation>Fuera del estudio</translation>
    </message>
    <message>
        <source>Perhaps a known animal</source>
        <translation>Quizá un animal conocido</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Mala</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Lado derecho</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
    <message>
        <source>Side not known</source>
        <translation>Lado desconocido</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Pequeña</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Estación</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>Demasiado clara</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Demasiado oscura</translation>
    </message>
    <message>
        <source>With a box</source>
        <translation>Con recuadro</translation>
    </message>
    <message>
        <source>Without a box</source>
        <translation>Sin recuadro</translation>
    </message>
    <message>
        <source>as the camera wrote it</source>
        <translation>según la cámara</translation>
    </message>
    <message>
        <source>from a table</source>
        <translation>según una tabla</translation>
    </message>
    <message>
        <source>from the name of the file</source>
        <translation>según el nombre del archivo</translation>
    </message>
    <message>
        <source>from the time of the file</source>
        <translation>según la hora del archivo</translation>
    </message>
</context>
<context>
    <name>FacetPopup</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Buscar en la lista</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
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
        <translation>Seguro: no se pregunta a nadie. {pairs}</translation>
    </message>
    <message>
        <source>Fastest travel of an animal, in km/h</source>
        <translation>Desplazamiento más rápido de un animal, en km/h</translation>
    </message>
    <message>
        <source>Identical files show the same animal</source>
        <translation>Los archivos idénticos muestran el mismo animal</translation>
    </message>
    <message>
        <source>Lifted one by one: {n}.</source>
        <translation>Levantados uno a uno: {n}.</translation>
    </message>
    <message>
        <source>No animal travels faster than</source>
        <translation>Ningún animal se desplaza a más de</translation>
    </message>
    <message>
        <source>Opposite sides of animals are not compared</source>
        <translation>Los lados opuestos de los animales no se comparan</translation>
    </message>
    <message>
        <source>Photographs of one encounter are likelier of the same animal</source>
        <translation>Las fotografías de un encuentro son más probablemente del mismo animal</translation>
    </message>
    <message>
        <source>Strong, but an answer prevails. With time and position: {photographs}.</source>
        <translation>Fuerte, pero una respuesta prevalece. Con hora y posición: {photographs}.</translation>
    </message>
    <message>
        <source>Switch it off where both sides look the same. With a side: {photographs}.</source>
        <translation>Desactívalo si ambos lados son iguales. Con lado: {photographs}.</translation>
    </message>
    <message>
        <source>Taken into account before anybody is asked, so that fewer questions are left.</source>
        <translation>Se tiene en cuenta antes de preguntar a nadie, y así quedan menos preguntas.</translation>
    </message>
    <message>
        <source>Two animals in one photograph are different</source>
        <translation>Dos animales en una fotografía son distintos</translation>
    </message>
    <message>
        <source>Weak: how much it counts is learnt from the answers. In encounters of several: {photographs}.</source>
        <translation>Débil: cuánto cuenta se aprende de las respuestas. En encuentros de varias: {photographs}.</translation>
    </message>
    <message>
        <source>What the photographs themselves tell</source>
        <translation>Lo que dicen las propias fotografías</translation>
    </message>
    <message numerus="yes">
        <source>{n} pairs.</source>
        <translation>
            <numerusform>{n} par.</numerusform>
            <numerusform>{n} pares.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Farewell</name>
    <message>
        <source>Closing…</source>
        <translation>Cerrando…</translation>
    </message>
    <message>
        <source>What you did is being saved.</source>
        <translation>Se guarda lo que hizo.</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>No other photograph in this group yet</source>
        <translation>Aún no hay otra fotografía en este grupo</translation>
    </message>
    <message>
        <source>Other photographs of the same group: {n}</source>
        <translation>Otras fotografías del mismo grupo: {n}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Clear all</source>
        <translation>Quitar todo</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Filter by: {what}</source>
        <translation>Filtrar por: {what}</translation>
    </message>
    <message>
        <source>From {day} on</source>
        <translation>Desde el {day}</translation>
    </message>
    <message>
        <source>Photographs that are nearly the same as another one, beside each other</source>
        <translation>Fotografías casi iguales a otra, una junto a otra</translation>
    </message>
    <message>
        <source>Search files, stations and animals</source>
        <translation>Buscar archivos, estaciones y animales</translation>
    </message>
    <message>
        <source>Search the photographs</source>
        <translation>Buscar en las fotografías</translation>
    </message>
    <message>
        <source>Take away the filter {filter}</source>
        <translation>Quitar el filtro {filter}</translation>
    </message>
    <message>
        <source>Take away: {filter}</source>
        <translation>Quitar: {filter}</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Hasta el {day}</translation>
    </message>
    <message>
        <source>Words: {words}</source>
        <translation>Palabras: {words}</translation>
    </message>
    <message>
        <source>{facet}: {values}</source>
        <translation>{facet}: {values}</translation>
    </message>
    <message>
        <source>{facet}: {values} and {n} more</source>
        <translation>{facet}: {values} y {n} más</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>Del {first} al {last}</translation>
    </message>
</context>
<context>
    <name>FiveDesk</name>
    <message>
        <source>Leave it for later.</source>
        <translation>Dejarla para más tarde.</translation>
    </message>
    <message>
        <source>Saved: none of these</source>
        <translation>Guardado: ninguno de estos</translation>
    </message>
    <message>
        <source>Saved: probably none of these</source>
        <translation>Guardado: probablemente ninguno de estos</translation>
    </message>
    <message>
        <source>Saved: probably the same as number {n}</source>
        <translation>Guardado: probablemente el mismo que el número {n}</translation>
    </message>
    <message>
        <source>Saved: the same as number {n}</source>
        <translation>Guardado: el mismo que el número {n}</translation>
    </message>
    <message>
        <source>Saved: unsure</source>
        <translation>Guardado: dudoso</translation>
    </message>
    <message>
        <source>Take the last thing you did back, as often as you like.</source>
        <translation>Deshacer lo último que hizo, tantas veces como quiera.</translation>
    </message>
    <message>
        <source>Which of these is it?</source>
        <translation>¿Cuál de estos es?</translation>
    </message>
    <message>
        <source>You cannot tell which of these it is, or whether it is any.</source>
        <translation>No se puede saber cuál de estos es, ni si es alguno.</translation>
    </message>
</context>
<context>
    <name>FiveView</name>
    <message>
        <source>A photograph and those it may be the same animal as</source>
        <translation>Una fotografía y las que pueden ser del mismo animal</translation>
    </message>
    <message>
        <source>This photograph cannot be read now.</source>
        <translation>Esta fotografía no se puede leer ahora.</translation>
    </message>
</context>
<context>
    <name>FoldedPart</name>
    <message>
        <source>Folded away</source>
        <translation>Plegado</translation>
    </message>
    <message>
        <source>Open; press to fold it away</source>
        <translation>Abierto; pulse para plegarlo</translation>
    </message>
</context>
<context>
    <name>FolderForm</name>
    <message>
        <source>All photographs</source>
        <translation>Todas las fotografías</translation>
    </message>
    <message>
        <source>Animals: {n}, in {photographs}: {names} …</source>
        <translation>Animales: {n}, en {photographs}: {names} …</translation>
    </message>
    <message>
        <source>Folder of the known animals</source>
        <translation>Carpeta de los animales conocidos</translation>
    </message>
    <message>
        <source>Folders of level {n}</source>
        <translation>Carpetas del nivel {n}</translation>
    </message>
    <message>
        <source>Level of folders that names the animals</source>
        <translation>Nivel de carpetas que nombra los animales</translation>
    </message>
    <message>
        <source>Photographs that show known animals</source>
        <translation>Fotografías que muestran animales conocidos</translation>
    </message>
    <message>
        <source>The folder each photograph lies in</source>
        <translation>La carpeta en la que está cada fotografía</translation>
    </message>
    <message>
        <source>The folders are being read.</source>
        <translation>Se están leyendo las carpetas.</translation>
    </message>
    <message>
        <source>The folders of photographs themselves</source>
        <translation>Las propias carpetas de fotografías</translation>
    </message>
    <message>
        <source>There are no folders to take names from.</source>
        <translation>No hay carpetas de las que tomar nombres.</translation>
    </message>
    <message>
        <source>Which folders are named after animals?</source>
        <translation>¿Qué carpetas llevan el nombre de los animales?</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>A folder of photographs, with all folders inside it</source>
        <translation>Una carpeta de fotografías, con todas las carpetas que contiene</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Drop folders here; folders inside them are found too.</source>
        <translation>Suelte aquí carpetas; también se encuentran las que contienen.</translation>
    </message>
    <message>
        <source>Folders of photographs</source>
        <translation>Carpetas de fotografías</translation>
    </message>
    <message>
        <source>Leave this folder out; nothing in it is touched.</source>
        <translation>Dejar fuera esta carpeta; no se toca nada en ella.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>FolderPlaces</name>
    <message>
        <source>The photographs of {old} seem to be in {new} now.</source>
        <translation>Las fotografías de {old} parecen estar ahora en {new}.</translation>
    </message>
    <message>
        <source>{n} of {total} files looked at fit. Say whether that is right.</source>
        <translation>Coinciden {n} de {total} archivos revisados. Diga si es correcto.</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Found in {place}: {n} of {total} files looked at fit.</source>
        <translation>Hallada en {place}: {n} de {total} archivos mirados coinciden.</translation>
    </message>
    <message>
        <source>It is now here…</source>
        <translation>Ahora está aquí…</translation>
    </message>
    <message>
        <source>It is there.</source>
        <translation>Está ahí.</translation>
    </message>
    <message>
        <source>Looking into {place}…</source>
        <translation>Mirando en {place}…</translation>
    </message>
    <message>
        <source>Not found now. Connect its disk or card, or show where it is.</source>
        <translation>No se encuentra ahora. Conecte su disco o tarjeta, o muestre dónde está.</translation>
    </message>
    <message>
        <source>Show where {place} is now</source>
        <translation>Mostrar dónde está {place} ahora</translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>Usar esta carpeta</translation>
    </message>
</context>
<context>
    <name>FormatRow</name>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Options of {format}</source>
        <translation>Opciones de {format}</translation>
    </message>
    <message numerus="yes">
        <source>{n} rows</source>
        <translation>
            <numerusform>{n} fila</numerusform>
            <numerusform>{n} filas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FrameNotice</name>
    <message>
        <source>Draw boxes around the animals, one photograph after the other</source>
        <translation>Dibujar recuadros alrededor de los animales, una fotografía tras otra</translation>
    </message>
    <message>
        <source>Groups keep to one station each: the background may be compared, not the animal. A box around each animal helps.</source>
        <translation>Los grupos se ciñen cada uno a una estación: quizá se compara el fondo, no el animal. Un recuadro alrededor de cada animal ayuda.</translation>
    </message>
    <message>
        <source>Many photographs have the same background, which may be compared instead of the animal. A box around each animal helps.</source>
        <translation>Muchas fotografías tienen el mismo fondo, y quizá se compara este en vez del animal. Un recuadro alrededor de cada animal ayuda.</translation>
    </message>
    <message>
        <source>Put this notice away</source>
        <translation>Quitar este aviso</translation>
    </message>
    <message>
        <source>Quick crop</source>
        <translation>Recorte rápido</translation>
    </message>
</context>
<context>
    <name>FurtherModels</name>
    <message>
        <source>Also compare by</source>
        <translation>Comparar también con</translation>
    </message>
    <message>
        <source>Also compare by {model}</source>
        <translation>Comparar también con {model}</translation>
    </message>
    <message>
        <source>To compare by a second model, too, add one under Models.</source>
        <translation>Para comparar también con un segundo modelo, añada uno en Modelos.</translation>
    </message>
</context>
<context>
    <name>GeneralSettings</name>
    <message>
        <source>Answers are kept with the name of who gave them.</source>
        <translation>Las respuestas se guardan con el nombre de quien las dio.</translation>
    </message>
    <message>
        <source>Answers need a name to go with them.</source>
        <translation>Las respuestas necesitan un nombre que las acompañe.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Vaciar la lista</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscura</translation>
    </message>
    <message>
        <source>It is spoken from the next start on.</source>
        <translation>El idioma cambia desde el próximo inicio.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clara</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Long work</source>
        <translation>Trabajos largos</translation>
    </message>
    <message>
        <source>Pause on battery</source>
        <translation>Pausar con batería</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Proyectos recientes</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Text size {n} %</source>
        <translation>Tamaño del texto {n} %</translation>
    </message>
    <message>
        <source>The list on the start page. The projects themselves are not touched.</source>
        <translation>La lista de la página de inicio. Los proyectos mismos no se tocan.</translation>
    </message>
    <message>
        <source>The open project is closed and opened again under this name.</source>
        <translation>El proyecto abierto se cierra y se abre de nuevo con este nombre.</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Usar este nombre</translation>
    </message>
    <message>
        <source>What was answered before keeps its name.</source>
        <translation>Lo respondido antes conserva su nombre.</translation>
    </message>
    <message>
        <source>While photographs are looked for and compared, the computer stays awake. On battery that work can wait until it is plugged in again.</source>
        <translation>Mientras se buscan y comparan fotografías, el equipo no se suspende. Con batería, ese trabajo puede esperar a que se conecte de nuevo.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message numerus="yes">
        <source>{n} projects are listed.</source>
        <translation>
            <numerusform>La lista tiene {n} proyecto.</numerusform>
            <numerusform>La lista tiene {n} proyectos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupActs</name>
    <message>
        <source>A group is proven when it still holds if any one answer is wrong.</source>
        <translation>Un grupo está probado cuando se mantiene aunque cualquiera de las respuestas sea errónea.</translation>
    </message>
    <message numerus="yes">
        <source>Accepted {n} proven groups.</source>
        <translation>
            <numerusform>Se aceptó {n} grupo demostrado.</numerusform>
            <numerusform>Se aceptaron {n} grupos demostrados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted: {groups}</source>
        <translation>Aceptado: {groups}</translation>
    </message>
    <message>
        <source>Choose at least two groups to merge.</source>
        <translation>Elija al menos dos grupos para unir.</translation>
    </message>
    <message>
        <source>Choose groups that are not accepted yet.</source>
        <translation>Elija grupos que aún no estén aceptados.</translation>
    </message>
    <message>
        <source>Choose one group to name it.</source>
        <translation>Elija un grupo para darle nombre.</translation>
    </message>
    <message>
        <source>Click them; hold Ctrl or Shift to mark several.</source>
        <translation>Haga clic en ellas; mantenga Ctrl o Mayús para marcar varias.</translation>
    </message>
    <message>
        <source>Ctrl+Z takes it back.</source>
        <translation>Ctrl+Z lo deshace.</translation>
    </message>
    <message>
        <source>Hold Ctrl or Shift while you choose.</source>
        <translation>Mantenga Ctrl o Mayús al elegir.</translation>
    </message>
    <message>
        <source>Keep the name {name}</source>
        <translation>Conservar el nombre {name}</translation>
    </message>
    <message>
        <source>Made a group of {photographs}.</source>
        <translation>Se formó un grupo de {photographs}.</translation>
    </message>
    <message>
        <source>Mark the photographs first.</source>
        <translation>Marque antes las fotografías.</translation>
    </message>
    <message>
        <source>Merged {n} groups into {name}.</source>
        <translation>Se unieron {n} grupos en {name}.</translation>
    </message>
    <message>
        <source>Moved {photographs} to {group}.</source>
        <translation>Movidas a {group}: {photographs}.</translation>
    </message>
    <message>
        <source>No group is proven yet.</source>
        <translation>Aún no hay ningún grupo demostrado.</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Anotado.</translation>
    </message>
    <message>
        <source>Nothing would be left in the group: mark fewer photographs.</source>
        <translation>No quedaría nada en el grupo: marque menos fotografías.</translation>
    </message>
    <message>
        <source>Taken out: {photographs}</source>
        <translation>Sacadas: {photographs}</translation>
    </message>
    <message>
        <source>They are in {group} already.</source>
        <translation>Ya están en {group}.</translation>
    </message>
    <message>
        <source>until the next grouping under Photographs, “Not grouped yet”.</source>
        <translation>hasta el próximo agrupamiento en Fotografías, “Aún sin agrupar”.</translation>
    </message>
    <message>
        <source>{before} is now called {name}.</source>
        <translation>{before} se llama ahora {name}.</translation>
    </message>
</context>
<context>
    <name>GroupBrowser</name>
    <message>
        <source>All groups</source>
        <translation>Todos los grupos</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Por estado</translation>
    </message>
    <message>
        <source>First seen first</source>
        <translation>Más antiguos</translation>
    </message>
    <message>
        <source>Hide single photographs ({n})</source>
        <translation>Ocultar fotografías sueltas ({n})</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Por tamaño</translation>
    </message>
    <message>
        <source>Last seen first</source>
        <translation>Más recientes</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Por atender</translation>
    </message>
    <message>
        <source>No group matches. Clear the search to see all.</source>
        <translation>Ningún grupo coincide. Vacíe la búsqueda para ver todos.</translation>
    </message>
    <message>
        <source>Order of the groups</source>
        <translation>Orden de los grupos</translation>
    </message>
    <message>
        <source>Search by name, station, tag, notes</source>
        <translation>Buscar por nombre, estación, etiqueta, notas</translation>
    </message>
    <message>
        <source>Search the groups</source>
        <translation>Buscar en los grupos</translation>
    </message>
    <message>
        <source>Show only groups that are</source>
        <translation>Mostrar solo grupos que estén</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sacar</translation>
    </message>
</context>
<context>
    <name>GroupDetails</name>
    <message>
        <source>Accept the group or give it a name, to note more of it.</source>
        <translation>Acepte el grupo o dele un nombre para anotar más.</translation>
    </message>
    <message>
        <source>Anything worth knowing</source>
        <translation>Algo que convenga saber</translation>
    </message>
    <message>
        <source>Life stage</source>
        <translation>Etapa de vida</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Etiquetas, separadas por comas</translation>
    </message>
    <message>
        <source>collared, torn ear</source>
        <translation>con collar, oreja rasgada</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
</context>
<context>
    <name>GroupList</name>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
</context>
<context>
    <name>GroupMembers</name>
    <message>
        <source>Photographs of the group</source>
        <translation>Fotografías del grupo</translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message>
        <source>Choose a group to see all its photographs.</source>
        <translation>Elija un grupo para ver todas sus fotografías.</translation>
    </message>
    <message>
        <source>Mark those that do not belong.</source>
        <translation>Marque las que no corresponden.</translation>
    </message>
    <message numerus="yes">
        <source>{n} marked</source>
        <translation>
            <numerusform>{n} marcada</numerusform>
            <numerusform>{n} marcadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Buscar en el manual</translation>
    </message>
    <message>
        <source>The manual says nothing about “{words}”.</source>
        <translation>El manual no dice nada de «{words}».</translation>
    </message>
    <message>
        <source>This link leads to the internet. Open it in your browser?</source>
        <translation>Este enlace lleva a internet. ¿Abrirlo en el navegador?</translation>
    </message>
    <message>
        <source>{chapter} – Manual</source>
        <translation>{chapter} – Manual</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Added</source>
        <translation>Añadidas</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Animal</translation>
    </message>
    <message>
        <source>Animal, person or vehicle</source>
        <translation>Animal, persona o vehículo</translation>
    </message>
    <message>
        <source>Box, in one cell</source>
        <translation>Recuadro, en una celda</translation>
    </message>
    <message>
        <source>Box: bottom</source>
        <translation>Recuadro: abajo</translation>
    </message>
    <message>
        <source>Box: height</source>
        <translation>Recuadro: altura</translation>
    </message>
    <message>
        <source>Box: left</source>
        <translation>Recuadro: izquierda</translation>
    </message>
    <message>
        <source>Box: right</source>
        <translation>Recuadro: derecha</translation>
    </message>
    <message>
        <source>Box: top</source>
        <translation>Recuadro: arriba</translation>
    </message>
    <message>
        <source>Box: width</source>
        <translation>Recuadro: anchura</translation>
    </message>
    <message>
        <source>Confidence of the detector</source>
        <translation>Confianza del detector</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflictos</translation>
    </message>
    <message>
        <source>Content of the file (SHA-256)</source>
        <translation>Contenido del archivo (SHA-256)</translation>
    </message>
    <message>
        <source>Date, perhaps with the time</source>
        <translation>Fecha, quizá con la hora</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>File of the photograph</source>
        <translation>Archivo de la fotografía</translation>
    </message>
    <message>
        <source>Folder of the file</source>
        <translation>Carpeta del archivo</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora (solo la hora)</translation>
    </message>
    <message>
        <source>How sure it is</source>
        <translation>Qué seguro es</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Ya conocidas</translation>
    </message>
    <message>
        <source>Life stage</source>
        <translation>Etapa de vida</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minuto</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>No entendidas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartadas</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Especie</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Estación</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Back</source>
        <translation>Por detrás</translation>
    </message>
    <message>
        <source>CSV files</source>
        <translation>Archivos CSV</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Hasta dónde ha llegado</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>See what would happen</source>
        <translation>Ver qué pasaría</translation>
    </message>
    <message>
        <source>Where should the list go?</source>
        <translation>¿Adónde debe ir la lista?</translation>
    </message>
</context>
<context>
    <name>ImportLineModel</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Name or value</source>
        <translation>Nombre o valor</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Qué pasa con ella</translation>
    </message>
</context>
<context>
    <name>ImportResult</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Nothing was changed yet. Rows that would change something: {n}.</source>
        <translation>Todavía no se ha cambiado nada. Filas que cambiarían algo: {n}.</translation>
    </message>
    <message>
        <source>Save this list…</source>
        <translation>Guardar esta lista…</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>No hay nada que importar.</translation>
    </message>
    <message>
        <source>What becomes of each row</source>
        <translation>Qué pasa con cada fila</translation>
    </message>
</context>
<context>
    <name>ImportSource</name>
    <message>
        <source>Boxes of a detector, such as MegaDetector</source>
        <translation>Recuadros de un detector, como MegaDetector</translation>
    </message>
    <message>
        <source>Boxes: {n}, in {photographs}. Without an animal, and out of the study: {others}.</source>
        <translation>Recuadros: {n}, en {photographs}. Sin animal, y fuera del estudio: {others}.</translation>
    </message>
    <message>
        <source>CSV, .xlsx, or JSON of MegaDetector</source>
        <translation>CSV, .xlsx o JSON de MegaDetector</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Examples. Solid boxes count; of dashed ones the detector is not sure enough.</source>
        <translation>Ejemplos. Los recuadros continuos cuentan; de los discontinuos el detector no está lo bastante seguro.</translation>
    </message>
    <message>
        <source>File to import</source>
        <translation>Archivo para importar</translation>
    </message>
    <message>
        <source>How sure the detector must be, from 0 to 1</source>
        <translation>Qué seguro debe estar el detector, de 0 a 1</translation>
    </message>
    <message>
        <source>Known animals, from a table</source>
        <translation>Animales conocidos, de una tabla</translation>
    </message>
    <message>
        <source>Known animals, from the names of folders</source>
        <translation>Animales conocidos, de los nombres de carpetas</translation>
    </message>
    <message>
        <source>Least confidence</source>
        <translation>Confianza mínima</translation>
    </message>
    <message>
        <source>Names that name no animal</source>
        <translation>Nombres que no nombran ningún animal</translation>
    </message>
    <message>
        <source>Names that name no animal, with commas between them</source>
        <translation>Nombres que no nombran ningún animal, separados por comas</translation>
    </message>
    <message>
        <source>Only animals that were accepted</source>
        <translation>Solo animales que se aceptaron</translation>
    </message>
    <message>
        <source>Tables and results of detectors</source>
        <translation>Tablas y resultados de detectores</translation>
    </message>
    <message>
        <source>The boxes are being counted.</source>
        <translation>Se están contando los recuadros.</translation>
    </message>
    <message>
        <source>Which file should be imported?</source>
        <translation>¿Qué archivo debe importarse?</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Imported {name}: {n} added, {conflicts} left as they were.</source>
        <translation>Se importó {name}: {n} añadidas, {conflicts} quedaron como estaban.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>Something is being imported already.</source>
        <translation>Ya se está importando algo.</translation>
    </message>
    <message>
        <source>Undo takes all of it back.</source>
        <translation>Deshacer lo revierte todo.</translation>
    </message>
</context>
<context>
    <name>IndividualsPage</name>
    <message>
        <source>Accept all proven ({n})</source>
        <translation>Aceptar los demostrados ({n})</translation>
    </message>
    <message>
        <source>Choose two groups to compare them.</source>
        <translation>Elija dos grupos para compararlos.</translation>
    </message>
    <message>
        <source>Hold Ctrl or Shift while you choose.</source>
        <translation>Mantenga Ctrl o Mayús al elegir.</translation>
    </message>
    <message>
        <source>Individuals</source>
        <translation>Individuos</translation>
    </message>
    <message numerus="yes">
        <source>{n} accepted</source>
        <translation>
            <numerusform>{n} aceptado</numerusform>
            <numerusform>{n} aceptados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} shown</source>
        <translation>
            <numerusform>{n} a la vista</numerusform>
            <numerusform>{n} a la vista</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Insight</name>
    <message>
        <source>Left out, as they tell no time: {photographs}.</source>
        <translation>Sin incluir, porque no indican hora: {photographs}.</translation>
    </message>
    <message>
        <source>The photographs of known animals tell no time: what is counted over time needs one.</source>
        <translation>Las fotografías de animales conocidos no indican hora: lo que se cuenta en el tiempo la necesita.</translation>
    </message>
    <message>
        <source>There is something to count here when photographs have been grouped.</source>
        <translation>Habrá algo que contar aquí cuando se hayan agrupado fotografías.</translation>
    </message>
</context>
<context>
    <name>InsightPage</name>
    <message>
        <source>Accepted individuals only</source>
        <translation>Solo individuos aceptados</translation>
    </message>
    <message>
        <source>Add photographs: how alike they are is shown here.</source>
        <translation>Añada fotografías: aquí se muestra cuánto se parecen.</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source>Laying out the photographs: {share} %</source>
        <translation>Situando las fotografías: {share} %</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>Guardar como imagen</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Guardado como {file}</translation>
    </message>
    <message>
        <source>The map comes when the photographs have been compared.</source>
        <translation>El mapa aparece cuando se hayan comparado las fotografías.</translation>
    </message>
    <message>
        <source>The numbers were copied as CSV.</source>
        <translation>Los números se copiaron como CSV.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press a key…</source>
        <translation>Pulse una tecla…</translation>
    </message>
    <message>
        <source>{action}: {keys}</source>
        <translation>{action}: {keys}</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>All as usual</source>
        <translation>Todas como siempre</translation>
    </message>
    <message>
        <source>All keys are as usual.</source>
        <translation>Todas las teclas son las de siempre.</translation>
    </message>
    <message>
        <source>Click on a key to choose another one.</source>
        <translation>Haga clic en una tecla para elegir otra.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Mouse, on a photograph</source>
        <translation>Ratón, sobre una fotografía</translation>
    </message>
    <message>
        <source>Tab moves from one thing to the next; choose another key.</source>
        <translation>Tabulador pasa de una cosa a la siguiente; elija otra tecla.</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>Tecla de siempre</translation>
    </message>
    <message>
        <source>{action} has its usual key again.</source>
        <translation>{action} tiene de nuevo su tecla de siempre.</translation>
    </message>
    <message>
        <source>{action} is {keys} now.</source>
        <translation>{action} es ahora {keys}.</translation>
    </message>
    <message>
        <source>{action}: press the new key. Escape leaves it as it is.</source>
        <translation>{action}: pulse la tecla nueva. Escape la deja como está.</translation>
    </message>
    <message>
        <source>{keys} means “{action}” ({place}) already; choose another key.</source>
        <translation>{keys} ya significa “{action}” ({place}); elija otra tecla.</translation>
    </message>
</context>
<context>
    <name>Known</name>
    <message>
        <source>also {names}</source>
        <translation>también {names}</translation>
    </message>
</context>
<context>
    <name>LearnDialog</name>
    <message>
        <source>A copy of the model learns your animals from what you answered. Some answers are held back to see whether that helped, and the new model is offered only if it did. No answer is ever changed.</source>
        <translation>Una copia del modelo aprende sus animales de lo que usted respondió. Algunas respuestas se reservan para ver si eso sirvió, y el modelo nuevo solo se ofrece si fue así. Ninguna respuesta se cambia nunca.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Comparing the old model and the new one on held-back answers…</source>
        <translation>Comparando el modelo anterior y el nuevo con respuestas reservadas…</translation>
    </message>
    <message>
        <source>Finding an animal again, on held-back answers</source>
        <translation>Reconocer un animal, con respuestas reservadas</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>How much of the model learns</source>
        <translation>Cuánto del modelo aprende</translation>
    </message>
    <message>
        <source>It can go on where it stopped, from the answers there were by then.</source>
        <translation>Puede seguir donde se detuvo, con las respuestas que había entonces.</translation>
    </message>
    <message>
        <source>It waits until all photographs are compared.</source>
        <translation>Espera a que todas las fotografías estén comparadas.</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Conservar el anterior</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>Learn from my answers</source>
        <translation>Aprender de mis respuestas</translation>
    </message>
    <message>
        <source>Learning stopped by a fault of the program.</source>
        <translation>El aprendizaje se detuvo por un fallo del programa.</translation>
    </message>
    <message>
        <source>Learning was interrupted.</source>
        <translation>El aprendizaje se interrumpió.</translation>
    </message>
    <message>
        <source>Looking at your answers…</source>
        <translation>Mirando sus respuestas…</translation>
    </message>
    <message>
        <source>Measuring on ten steps what it takes on this computer…</source>
        <translation>Midiendo con diez pasos cuánto tarda en este ordenador…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Paused at step {step} of {n}. Nothing of it is lost.</source>
        <translation>En pausa en el paso {step} de {n}. No se pierde nada.</translation>
    </message>
    <message>
        <source>Progress of learning</source>
        <translation>Avance del aprendizaje</translation>
    </message>
    <message>
        <source>Step {step} of {n}</source>
        <translation>Paso {step} de {n}</translation>
    </message>
    <message>
        <source>Still to be learned</source>
        <translation>Por aprender</translation>
    </message>
    <message>
        <source>Stop for good; the old model stays</source>
        <translation>Detener del todo; el modelo anterior se queda</translation>
    </message>
    <message>
        <source>Stop for now; it goes on where it stopped</source>
        <translation>Detener por ahora; sigue donde se detuvo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Use the new model</source>
        <translation>Usar el modelo nuevo</translation>
    </message>
    <message>
        <source>What it learns from</source>
        <translation>De qué aprende</translation>
    </message>
    <message>
        <source>Your answers and the model of the project are as they were.</source>
        <translation>Sus respuestas y el modelo del proyecto están como estaban.</translation>
    </message>
    <message>
        <source>{duration} on this computer, in the background. You can go on answering.</source>
        <translation>{duration} en este ordenador, en segundo plano. Puede seguir respondiendo.</translation>
    </message>
</context>
<context>
    <name>LearnedVersions</name>
    <message>
        <source>Go back to “{model}”</source>
        <translation>Volver a “{model}”</translation>
    </message>
    <message>
        <source>Learn from my answers…</source>
        <translation>Aprender de mis respuestas…</translation>
    </message>
    <message>
        <source>Learned from your answers</source>
        <translation>Aprendido de sus respuestas</translation>
    </message>
    <message>
        <source>The model can learn your animals from what you answered. Nothing was learned yet.</source>
        <translation>El modelo puede aprender sus animales de lo que usted respondió. Aún no se ha aprendido nada.</translation>
    </message>
    <message>
        <source>Use this version</source>
        <translation>Usar esta versión</translation>
    </message>
    <message>
        <source>What was learned from the answers</source>
        <translation>Lo que se aprendió de las respuestas</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>A light layer on top (recommended)</source>
        <translation>Una capa ligera encima (recomendado)</translation>
    </message>
    <message>
        <source>Answers “different”</source>
        <translation>Respuestas “distinto”</translation>
    </message>
    <message>
        <source>Answers “same”</source>
        <translation>Respuestas “mismo”</translation>
    </message>
    <message>
        <source>Groups joined by answers</source>
        <translation>Grupos unidos por respuestas</translation>
    </message>
    <message>
        <source>How far above all others the photographs of the same animal come when one is looked up; 1 is always first. This was measured on {n} animals that nothing was learned from; the true gain most likely lies between {low} and {high}.</source>
        <translation>Cuánto más arriba que todas las demás salen las fotografías del mismo animal al buscar una; 1 es siempre primero. Se midió con {n} animales de los que no se aprendió nada; lo más probable es que la ganancia real esté entre {low} y {high}.</translation>
    </message>
    <message>
        <source>It can go on where it stopped; until then nothing is changed.</source>
        <translation>Puede seguir donde se detuvo; hasta entonces no cambia nada.</translation>
    </message>
    <message>
        <source>Learning did not help: {before} before, {after} after, on {held}.</source>
        <translation>Aprender no sirvió: {before} antes, {after} después, con {held}.</translation>
    </message>
    <message>
        <source>Learning from your answers</source>
        <translation>Aprendiendo de sus respuestas</translation>
    </message>
    <message>
        <source>Learning from your answers was interrupted.</source>
        <translation>El aprendizaje de sus respuestas se interrumpió.</translation>
    </message>
    <message>
        <source>Learning helped: {before} before, {after} after, on {held}.</source>
        <translation>Aprender sirvió: {before} antes, {after} después, con {held}.</translation>
    </message>
    <message>
        <source>Left out, as they cannot be read: {photographs}.</source>
        <translation>Se dejan fuera porque no se pueden leer: {photographs}.</translation>
    </message>
    <message>
        <source>Memory is short: it goes on in smaller steps.</source>
        <translation>Falta memoria: sigue con pasos más pequeños.</translation>
    </message>
    <message>
        <source>Nothing was changed. More answers may help; try again then.</source>
        <translation>No se cambió nada. Más respuestas pueden servir; inténtelo entonces de nuevo.</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografías</translation>
    </message>
    <message>
        <source>Reads the photographs again. For hundreds of answers, and with patience.</source>
        <translation>Lee las fotografías de nuevo. Para cientos de respuestas, y con paciencia.</translation>
    </message>
    <message>
        <source>Seen side by side</source>
        <translation>Vistos uno junto a otro</translation>
    </message>
    <message>
        <source>The last stage of the model</source>
        <translation>La última etapa del modelo</translation>
    </message>
    <message>
        <source>The new model is kept; nothing changes until you use it.</source>
        <translation>El modelo nuevo se guarda; nada cambia hasta que lo use.</translation>
    </message>
    <message>
        <source>The whole model</source>
        <translation>Todo el modelo</translation>
    </message>
    <message>
        <source>Unsure, counting less</source>
        <translation>Inseguras, cuentan menos</translation>
    </message>
    <message>
        <source>Wants a graphics card, and is worth it with thousands of photographs.</source>
        <translation>Pide una tarjeta gráfica, y vale la pena con miles de fotografías.</translation>
    </message>
    <message>
        <source>Weighs anew what the model sees. Quick on any computer.</source>
        <translation>Pondera de nuevo lo que el modelo ve. Rápido en cualquier ordenador.</translation>
    </message>
    <message>
        <source>What was learned so far could not be written: is there room on the disk? It goes on, but would begin anew after a crash.</source>
        <translation>No se pudo escribir lo aprendido hasta ahora: ¿hay espacio en el disco? Sigue, pero tras un fallo empezaría de nuevo.</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>unos segundos</translation>
    </message>
    <message>
        <source>about {n} h</source>
        <translation>cerca de {n} h</translation>
    </message>
    <message>
        <source>about {n} min</source>
        <translation>cerca de {n} min</translation>
    </message>
    <message>
        <source>about {n} s</source>
        <translation>cerca de {n} s</translation>
    </message>
    <message>
        <source>{answers}, {groups}, {photographs}</source>
        <translation>{answers}, {groups}, {photographs}</translation>
    </message>
    <message numerus="yes">
        <source>{n} held-back answers</source>
        <translation>
            <numerusform>{n} respuesta reservada</numerusform>
            <numerusform>{n} respuestas reservadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftAside</name>
    <message>
        <source>Files left aside</source>
        <translation>Archivos apartados</translation>
    </message>
    <message>
        <source>No file in your folders is left aside.</source>
        <translation>Ningún archivo de sus carpetas se ha dejado aparte.</translation>
    </message>
    <message>
        <source>These files lie in your folders and are not used. Nothing was changed or deleted.</source>
        <translation>Estos archivos están en sus carpetas y no se usan. No se cambió ni se eliminó nada.</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>{name}, finds points to compare</source>
        <translation>{name}, busca puntos para comparar</translation>
    </message>
    <message>
        <source>{name}, not on this computer yet</source>
        <translation>{name}, aún no en este equipo</translation>
    </message>
    <message>
        <source>{name}, on this computer</source>
        <translation>{name}, en este equipo</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Name or licence</source>
        <translation>Nombre o licencia</translation>
    </message>
    <message>
        <source>Nothing is called so</source>
        <translation>Nada se llama así</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Partes del programa</translation>
    </message>
    <message>
        <source>ReID Desktop is free software under the MIT licence. It consists of more parts, each under the terms that are written here. A model has a licence of its own, which Settings, Models shows.</source>
        <translation>ReID Desktop es software libre con licencia MIT. Se compone de más partes, cada una con las condiciones que aquí se leen. Un modelo tiene su propia licencia, que se muestra en Configuración, Modelos.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Search the licences</source>
        <translation>Buscar en las licencias</translation>
    </message>
    <message>
        <source>The package brings no text of its licence.</source>
        <translation>El paquete no trae el texto de su licencia.</translation>
    </message>
    <message>
        <source>What the licence says</source>
        <translation>Lo que dice la licencia</translation>
    </message>
</context>
<context>
    <name>LifeStage</name>
    <message>
        <source>adult</source>
        <translation>adulto</translation>
    </message>
    <message>
        <source>juvenile</source>
        <translation>juvenil</translation>
    </message>
    <message>
        <source>subadult</source>
        <translation>subadulto</translation>
    </message>
</context>
<context>
    <name>LightPanel</name>
    <message>
        <source>As taken ({keys})</source>
        <translation>Como se tomó ({keys})</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brillo</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Even out light and shade ({keys})</source>
        <translation>Igualar luces y sombras ({keys})</translation>
    </message>
    <message>
        <source>Only on the screen: files stay as they are.</source>
        <translation>Solo en pantalla: los archivos no cambian.</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Free some space before the program looks at many photographs.</source>
        <translation>Libere espacio antes de que el programa procese muchas fotografías.</translation>
    </message>
    <message>
        <source>It goes on when it is plugged in. You can answer meanwhile.</source>
        <translation>Sigue cuando se conecte a la corriente. Mientras tanto puede responder.</translation>
    </message>
    <message>
        <source>Paused: the computer runs on its battery.</source>
        <translation>En pausa: el equipo funciona con batería.</translation>
    </message>
    <message>
        <source>The disk is nearly full: {size} are free in {place}.</source>
        <translation>El disco está casi lleno: {size} libres en {place}.</translation>
    </message>
    <message>
        <source>Work in the background waits until there is space. Answers are still saved.</source>
        <translation>El trabajo en segundo plano espera a que haya espacio. Las respuestas se siguen guardando.</translation>
    </message>
</context>
<context>
    <name>LossCurve</name>
    <message>
        <source>How much is still to be learned</source>
        <translation>Cuánto queda por aprender</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>The curve begins with the first steps.</source>
        <translation>La curva empieza con los primeros pasos.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>No hay ningún proyecto abierto</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Abrir reciente</translation>
    </message>
</context>
<context>
    <name>ManualReader</name>
    <message>
        <source>Chapter</source>
        <translation>Capítulo</translation>
    </message>
</context>
<context>
    <name>MapCard</name>
    <message>
        <source>Click a dot to see the photograph and its group.</source>
        <translation>Haga clic en un punto para ver foto y grupo.</translation>
    </message>
    <message>
        <source>Find a group by its name</source>
        <translation>Buscar un grupo por su nombre</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>Sin grupo</translation>
    </message>
    <message>
        <source>Map of the photographs</source>
        <translation>Mapa de las fotografías</translation>
    </message>
    <message>
        <source>No group of this name is on the map</source>
        <translation>Ningún grupo de este nombre está en el mapa</translation>
    </message>
    <message>
        <source>No photograph has been compared yet.</source>
        <translation>Aún no se ha comparado ninguna fotografía.</translation>
    </message>
    <message>
        <source>No unit: only what lies together counts</source>
        <translation>Sin unidad: solo cuenta lo que está junto</translation>
    </message>
    <message>
        <source>Photographs of the group</source>
        <translation>Fotografías del grupo</translation>
    </message>
    <message>
        <source>Photographs that the model finds alike lie together; colours are groups. Full dots are accepted, thick rings proven, thin rings proposed, grey is alone.</source>
        <translation>Las fotografías que el modelo encuentra parecidas están juntas; los colores son grupos. Los puntos llenos son aceptados; los anillos gruesos, demostrados; los finos, propuestos; los grises están solos.</translation>
    </message>
    <message>
        <source>Shown: {n} of {photographs}, drawn by lot.</source>
        <translation>Se muestran: {n} de {photographs}, elegidas al azar.</translation>
    </message>
</context>
<context>
    <name>Matches</name>
    <message>
        <source>No points agree. That alone does not tell them apart.</source>
        <translation>Ningún punto coincide. Eso solo no basta para distinguirlos.</translation>
    </message>
    <message>
        <source>Only the background agrees: the place is the same.</source>
        <translation>Solo coincide el fondo: el lugar es el mismo.</translation>
    </message>
    <message>
        <source>{n} points agree, without the background that agrees, too.</source>
        <translation>Coinciden {n} puntos, sin contar el fondo, que coincide también.</translation>
    </message>
    <message>
        <source>{n} points agree.</source>
        <translation>Coinciden {n} puntos.</translation>
    </message>
    <message numerus="yes">
        <source>{n} points agree: so few do by chance, too.</source>
        <translation>
            <numerusform>Coincide {n} punto: tan pocos también coinciden por azar.</numerusform>
            <numerusform>Coinciden {n} puntos: tan pocos también coinciden por azar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mend</name>
    <message>
        <source>Tell places</source>
        <translation>Revelar los lugares</translation>
    </message>
    <message>
        <source>To the individuals</source>
        <translation>A los individuos</translation>
    </message>
    <message>
        <source>To the options</source>
        <translation>A las opciones</translation>
    </message>
    <message>
        <source>To the photographs</source>
        <translation>A las fotos</translation>
    </message>
    <message>
        <source>To the settings</source>
        <translation>A la configuración</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>Accepted groups without a name stay outside: {n}.</source>
        <translation>Los grupos aceptados sin nombre quedan fuera: {n}.</translation>
    </message>
    <message>
        <source>Boxes that come along, as answers need them: {n}.</source>
        <translation>Recuadros que vienen porque hay respuestas que los necesitan: {n}.</translation>
    </message>
    <message>
        <source>Names: {new} new, {photographs} accepted, {described} described further.</source>
        <translation>Nombres: {new} nuevos, {photographs} aceptadas, {described} descritos con más detalle.</translation>
    </message>
    <message>
        <source>No new answers, but names come in.</source>
        <translation>Ninguna respuesta nueva, pero entran nombres.</translation>
    </message>
    <message>
        <source>Nothing new: everything of it is here, or cannot be.</source>
        <translation>Nada nuevo: todo lo suyo está aquí, o no puede estarlo.</translation>
    </message>
    <message numerus="yes">
        <source>Reviewers differ about {n} pairs: they become disputes.</source>
        <translation>
            <numerusform>Los revisores difieren sobre {n} par: pasa a ser una contradicción.</numerusform>
            <numerusform>Los revisores difieren sobre {n} pares: pasan a ser contradicciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>kappa {kappa} (95 %: {low} to {high})</source>
        <translation>kappa {kappa} (95 %: de {low} a {high})</translation>
    </message>
    <message>
        <source>{answers} come in: {by}</source>
        <translation>Entran {answers}: {by}</translation>
    </message>
    <message>
        <source>{answers}: here already.</source>
        <translation>{answers}: ya están aquí.</translation>
    </message>
    <message>
        <source>{answers}: older than what the same reviewer says here.</source>
        <translation>{answers}: más antiguas que lo que el mismo revisor dice aquí.</translation>
    </message>
    <message>
        <source>{answers}: say nothing here, see below.</source>
        <translation>{answers}: no dicen nada aquí, véase abajo.</translation>
    </message>
    <message>
        <source>{answers}: taken back here, and stay so.</source>
        <translation>{answers}: retiradas aquí, y así siguen.</translation>
    </message>
    <message>
        <source>{answers}: taken back there since; they stay here.</source>
        <translation>{answers}: retiradas allí desde entonces; aquí se quedan.</translation>
    </message>
    <message>
        <source>{a} and {b}: {one} says same, {other} says different</source>
        <translation>{a} y {b}: {one} dice igual, {other} dice diferente</translation>
    </message>
    <message>
        <source>{n} of {name}</source>
        <translation>{n} de {name}</translation>
    </message>
    <message>
        <source>{n} of {photographs} of the other project are here, too.</source>
        <translation>{n} de {photographs} del otro proyecto también están aquí.</translation>
    </message>
    <message>
        <source>{one} and {other}: {n} pairs answered by both</source>
        <translation>{one} y {other}: {n} pares respondidos por ambos</translation>
    </message>
    <message>
        <source>{path}: both photographs are one here ({answers})</source>
        <translation>{path}: las dos fotografías son una aquí ({answers})</translation>
    </message>
    <message>
        <source>{path}: has other boxes here ({answers})</source>
        <translation>{path}: aquí tiene otros recuadros ({answers})</translation>
    </message>
    <message>
        <source>{path}: not in this project ({answers})</source>
        <translation>{path}: no está en este proyecto ({answers})</translation>
    </message>
    <message>
        <source>{share} % alike</source>
        <translation>{share} % iguales</translation>
    </message>
    <message>
        <source>{there}: is called {here} here, and stays so</source>
        <translation>{there}: aquí se llama {here}, y así sigue</translation>
    </message>
    <message>
        <source>{there}: {here} here, and so it stays ({photographs})</source>
        <translation>{there}: aquí es {here}, y así sigue ({photographs})</translation>
    </message>
    <message>
        <source>{there}: {photographs} left out, as two are known to show different animals</source>
        <translation>{there}: {photographs} fuera, pues se sabe que dos muestran animales distintos</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>&amp;Names of individuals, too</source>
        <translation>También los &amp;nombres de los individuos</translation>
    </message>
    <message>
        <source>Agreement, differences, and what stays outside</source>
        <translation>Concordancia, diferencias y lo que queda fuera</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Traer</translation>
    </message>
    <message>
        <source>Bringing it in…</source>
        <translation>Trayendo…</translation>
    </message>
    <message>
        <source>Brings in what a colleague answered in a copy of this project, as “Pack for a colleague” makes it. The other project is only read. Every answer stays with the reviewer who gave it, and doing it again changes nothing.</source>
        <translation>Trae lo que un colega respondió en una copia de este proyecto, como la que hace “Empaquetar para un colega”. El otro proyecto solo se lee. Cada respuesta sigue siendo del revisor que la dio, y repetirlo no cambia nada.</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>Elegir una &amp;carpeta…</translation>
    </message>
    <message>
        <source>Choose a &amp;packed project…</source>
        <translation>Elegir un &amp;proyecto empaquetado…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <source>Merge reviews</source>
        <translation>Reunir revisiones</translation>
    </message>
    <message>
        <source>Names of “{name}” came in.</source>
        <translation>Entraron nombres de “{name}”.</translation>
    </message>
    <message>
        <source>Reading it…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Stopped: nothing was changed.</source>
        <translation>Detenido: no se cambió nada.</translation>
    </message>
    <message>
        <source>Where reviewers differ: {keys}.</source>
        <translation>Donde los revisores difieren: {keys}.</translation>
    </message>
    <message>
        <source>{answers} of “{name}” came in.</source>
        <translation>Entraron {answers} de “{name}”.</translation>
    </message>
    <message>
        <source>{keys} takes all of it back.</source>
        <translation>{keys} lo retira todo.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
    <message>
        <source>Look at those two</source>
        <translation>Ver esas dos</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Algo falló dentro del programa.</translation>
    </message>
    <message>
        <source>The last time, the program ended by itself.</source>
        <translation>La última vez, el programa se cerró solo.</translation>
    </message>
    <message>
        <source>The system says: {reason}</source>
        <translation>El sistema dice: {reason}</translation>
    </message>
    <message>
        <source>What you answered is saved. A report of what happened can be looked at.</source>
        <translation>Lo que respondió está guardado. Puede ver un informe de lo ocurrido.</translation>
    </message>
    <message>
        <source>What you answered is saved. Please send us the report.</source>
        <translation>Lo que respondió está guardado. Por favor, envíenos el informe.</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>Classical</source>
        <translation>Clásico</translation>
    </message>
    <message>
        <source>{these} and {last}</source>
        <translation>{these} y {last}</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>I keep to that</source>
        <translation>Lo cumpliré</translation>
    </message>
    <message>
        <source>Licence: {licence}.</source>
        <translation>Licencia: {licence}.</translation>
    </message>
    <message>
        <source>Model to compare photographs by</source>
        <translation>Modelo para comparar las fotografías</translation>
    </message>
    <message>
        <source>Texture, shape and colours. It may be used for any purpose.</source>
        <translation>Textura, forma y colores. Puede usarse para cualquier fin.</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>About the chosen model</source>
        <translation>Acerca del modelo elegido</translation>
    </message>
    <message>
        <source>Cite</source>
        <translation>Citar</translation>
    </message>
    <message>
        <source>Compares texture, shape and colours. It comes with the program, works on every computer and needs no file. A trained model usually needs fewer questions.</source>
        <translation>Compara textura, forma y colores. Viene con el programa, funciona en cualquier equipo y no necesita archivos. Un modelo entrenado suele necesitar menos preguntas.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Finding points, beside any model; it is no model of a project</source>
        <translation>Buscar puntos, junto a cualquier modelo; no es el modelo de un proyecto</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Its file is deleted. Points are found by the built-in way then.</source>
        <translation>Su archivo se elimina. Los puntos se buscan entonces con el método incorporado.</translation>
    </message>
    <message>
        <source>Its file is deleted. Projects compared by it keep every answer, but ask on only when it is added again, or another model chosen.</source>
        <translation>Su archivo se elimina. Los proyectos comparados con él conservan todas las respuestas, pero solo siguen preguntando cuando se añada de nuevo o se elija otro modelo.</translation>
    </message>
    <message>
        <source>Its file of weights is not there: it cannot be used. Add it again.</source>
        <translation>Su archivo de pesos no está: no se puede usar. Añádalo de nuevo.</translation>
    </message>
    <message>
        <source>Its publishers state no licence: more than a trial needs their permission.</source>
        <translation>Quienes lo publican no indican licencia: más que una prueba necesita su permiso.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Aprendió de</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Not for commercial use: its licence forbids that.</source>
        <translation>No para uso comercial: su licencia lo prohíbe.</translation>
    </message>
    <message>
        <source>Remove from this computer…</source>
        <translation>Quitar de este equipo…</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Se usa para</translation>
    </message>
</context>
<context>
    <name>ModelOffer</name>
    <message>
        <source>Agree</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Asking the model hub…</source>
        <translation>Consultando el repositorio de modelos…</translation>
    </message>
    <message>
        <source>Get from the internet</source>
        <translation>Obtener de internet</translation>
    </message>
    <message>
        <source>Get from the internet ({n} MB)</source>
        <translation>Obtener de internet ({n} MB)</translation>
    </message>
    <message>
        <source>How much of the model is here</source>
        <translation>Cuánto del modelo está aquí</translation>
    </message>
    <message>
        <source>I ask its publishers before I use it for more than a trial</source>
        <translation>Preguntaré a quienes lo publican antes de usarlo para más que una prueba</translation>
    </message>
    <message>
        <source>I use it for non-commercial work only</source>
        <translation>Lo uso solo para trabajo no comercial</translation>
    </message>
    <message>
        <source>Looking whether it is whole, and whether it fits…</source>
        <translation>Comprobando si está entero y si encaja…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopping; what came is kept.</source>
        <translation>Deteniendo; lo que llegó se conserva.</translation>
    </message>
    <message>
        <source>What came is kept, and gone on with the next time</source>
        <translation>Lo que llegó se conserva y se continúa la próxima vez</translation>
    </message>
    <message>
        <source>Without internet here: add its file from a stick, below.</source>
        <translation>Sin internet aquí: añada su archivo desde una memoria USB, más abajo.</translation>
    </message>
    <message>
        <source>{done} of {total} MB</source>
        <translation>{done} de {total} MB</translation>
    </message>
    <message>
        <source>“{other}” is being got first.</source>
        <translation>Antes se está obteniendo “{other}”.</translation>
    </message>
</context>
<context>
    <name>ModelSettings</name>
    <message>
        <source>A file of weights, or a model card</source>
        <translation>Un archivo de pesos o una ficha de modelo</translation>
    </message>
    <message>
        <source>Add a model from a file…</source>
        <translation>Añadir un modelo de un archivo…</translation>
    </message>
    <message>
        <source>Looking at {file}…</source>
        <translation>Mirando {file}…</translation>
    </message>
    <message>
        <source>Looking whether the weights fit…</source>
        <translation>Comprobando si los pesos encajan…</translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>Modelos en este equipo</translation>
    </message>
    <message>
        <source>Removing “{name}”…</source>
        <translation>Quitando “{name}”…</translation>
    </message>
    <message>
        <source>Weights and cards ({patterns})</source>
        <translation>Pesos y fichas ({patterns})</translation>
    </message>
    <message>
        <source>“{name}” was added. Agree to its terms to use it.</source>
        <translation>“{name}” se añadió. Acepte sus condiciones para usarlo.</translation>
    </message>
    <message>
        <source>“{name}” was added. Choose it under Comparison to use it.</source>
        <translation>“{name}” se añadió. Elíjalo en Comparación para usarlo.</translation>
    </message>
    <message>
        <source>“{name}” was added. It finds points to compare, beside any model.</source>
        <translation>“{name}” se añadió. Busca puntos para comparar, junto a cualquier modelo.</translation>
    </message>
</context>
<context>
    <name>Mouse</name>
    <message>
        <source>Double click</source>
        <translation>Doble clic</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Arrastrar</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>Ajustar a la ventana</translation>
    </message>
    <message>
        <source>Magnify a pair</source>
        <translation>Ampliar una pareja</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>Botón derecho</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Rueda</translation>
    </message>
    <message>
        <source>Zoom in and out</source>
        <translation>Acercar y alejar</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move here</source>
        <translation>Mover aquí</translation>
    </message>
    <message>
        <source>Move to another animal</source>
        <translation>Mover a otro animal</translation>
    </message>
    <message>
        <source>Which animal do the {photographs} show?</source>
        <translation>¿Qué animal muestran las {photographs}?</translation>
    </message>
    <message>
        <source>Which animal does the photograph show?</source>
        <translation>¿Qué animal muestra la fotografía?</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Name of the individual</source>
        <translation>Nombre del individuo</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>Nombre, luego Intro</translation>
    </message>
    <message>
        <source>Other programs may read this name as “no value” in the tables.</source>
        <translation>Otros programas pueden leer este nombre como “sin valor” en las tablas.</translation>
    </message>
    <message>
        <source>Spreadsheets may read a name that begins like this as a formula.</source>
        <translation>Las hojas de cálculo pueden leer como fórmula un nombre que empieza así.</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>&amp;Keep it in</source>
        <translation>&amp;Guardar en</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Photographs</source>
        <translation>&amp;Fotografías</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>S&amp;u nombre</translation>
    </message>
    <message>
        <source>1 of 2: the photographs</source>
        <translation>1 de 2: las fotografías</translation>
    </message>
    <message>
        <source>2 of 2: how they are read. What is here suits most; all can be changed.</source>
        <translation>2 de 2: cómo se leen. Lo que hay aquí suele servir; todo se puede cambiar.</translation>
    </message>
    <message>
        <source>A folder cannot have this name: no . at its ends, and none of {signs}</source>
        <translation>Una carpeta no puede llamarse así: sin . en los extremos y sin {signs}</translation>
    </message>
    <message>
        <source>Add at least one folder of photographs.</source>
        <translation>Añada al menos una carpeta de fotografías.</translation>
    </message>
    <message>
        <source>Agree to the terms of the model, or choose another one.</source>
        <translation>Acepte las condiciones del modelo o elija otro.</translation>
    </message>
    <message>
        <source>Animals you know already, and boxes of a detector, come in once it is made: File, Import.</source>
        <translation>Los animales que ya conoce y los recuadros de un detector se añaden cuando está hecho: Archivo, Importar.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose where to keep the project</source>
        <translation>Elija dónde guardar el proyecto</translation>
    </message>
    <message>
        <source>Choose where to keep the project.</source>
        <translation>Elija dónde guardar el proyecto.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Crear proyecto</translation>
    </message>
    <message>
        <source>Folder to keep the project in</source>
        <translation>Carpeta donde guardar el proyecto</translation>
    </message>
    <message>
        <source>Give the project a name.</source>
        <translation>Dé un nombre al proyecto.</translation>
    </message>
    <message>
        <source>Lizards of the north slope 2026</source>
        <translation>Lagartos de la ladera norte 2026</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>Nombre del proyecto</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Proyecto nuevo</translation>
    </message>
    <message>
        <source>The project will be kept in {place}</source>
        <translation>El proyecto se guardará en {place}</translation>
    </message>
    <message>
        <source>Where to keep the project</source>
        <translation>Dónde guardar el proyecto</translation>
    </message>
    <message>
        <source>Write your name: answers are kept with the name of who gave them.</source>
        <translation>Escriba su nombre: las respuestas se guardan con el nombre de quien las dio.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Your photographs stay where they are and are never changed. The project is a folder of its own with what is found out and what you answer.</source>
        <translation>Sus fotografías se quedan donde están y nunca se cambian. El proyecto es una carpeta propia con lo que se averigua y lo que usted responde.</translation>
    </message>
    <message>
        <source>{place} is already there. Choose another name.</source>
        <translation>{place} ya existe. Elija otro nombre.</translation>
    </message>
</context>
<context>
    <name>NoGroups</name>
    <message>
        <source>Add a folder with your photographs; the program groups them.</source>
        <translation>Añada una carpeta con sus fotografías; el programa las agrupa.</translation>
    </message>
    <message>
        <source>Add photographs…</source>
        <translation>Añadir fotografías…</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>Aún no hay grupos</translation>
    </message>
    <message>
        <source>No photographs yet</source>
        <translation>Aún no hay fotografías</translation>
    </message>
    <message>
        <source>Not grouped yet</source>
        <translation>Aún sin agrupar</translation>
    </message>
    <message>
        <source>Press F5 to look for photographs and group them.</source>
        <translation>Pulse F5 para buscar fotografías y agruparlas.</translation>
    </message>
    <message>
        <source>Your photographs are being looked at; the groups appear by themselves.</source>
        <translation>Se están procesando sus fotografías; los grupos aparecen solos.</translation>
    </message>
</context>
<context>
    <name>PackDialog</name>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>For somebody who has the same photographs.</source>
        <translation>Para alguien que tiene las mismas fotografías.</translation>
    </message>
    <message>
        <source>No photographs</source>
        <translation>Sin fotografías</translation>
    </message>
    <message>
        <source>At most 2048 pixels wide or high: far less room, and mostly enough to compare.</source>
        <translation>Como máximo 2048 píxeles de ancho o alto: mucho menos espacio, y casi siempre basta para comparar.</translation>
    </message>
    <message>
        <source>Best left off, as places of rare animals are best kept quiet: photographs that tell theirs are then written anew. Names of stations and folders stay.</source>
        <translation>Mejor sin marcar: los lugares de animales raros es mejor no divulgarlos; las fotografías que los indican se escriben entonces de nuevo. Los nombres de estaciones y carpetas quedan.</translation>
    </message>
    <message>
        <source>One file with the animals, every answer and the photographs. The colleague unpacks it and opens the folder.</source>
        <translation>Un solo archivo con los animales, todas las respuestas y las fotografías. El colega lo desempaqueta y abre la carpeta.</translation>
    </message>
    <message>
        <source>Pack for a colleague</source>
        <translation>Empaquetar para un colega</translation>
    </message>
    <message>
        <source>Previews: smaller photographs</source>
        <translation>Vistas previas: fotografías más pequeñas</translation>
    </message>
    <message>
        <source>The colleague can do everything you can.</source>
        <translation>El colega puede hacer todo lo que usted puede.</translation>
    </message>
    <message>
        <source>The photographs as they are</source>
        <translation>Las fotografías tal como son</translation>
    </message>
    <message>
        <source>With positions</source>
        <translation>Con posiciones</translation>
    </message>
</context>
<context>
    <name>Packing</name>
    <message>
        <source>Left out, as they cannot be read now: {photographs}.</source>
        <translation>No incluidas, porque no se pueden leer ahora: {photographs}.</translation>
    </message>
    <message>
        <source>Packed {photographs} into {place}: {size}.</source>
        <translation>Empaquetado en {place}: {photographs}, {size}.</translation>
    </message>
    <message>
        <source>Packing the project</source>
        <translation>Empaquetando el proyecto</translation>
    </message>
    <message>
        <source>The project is being packed already.</source>
        <translation>El proyecto ya se está empaquetando.</translation>
    </message>
</context>
<context>
    <name>PairDesk</name>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>These photographs cannot be shown. Skip them.</source>
        <translation>Estas fotografías no se pueden mostrar. Omítalas.</translation>
    </message>
</context>
<context>
    <name>PairMatches</name>
    <message>
        <source>Looking for points that agree…</source>
        <translation>Buscando puntos que coinciden…</translation>
    </message>
    <message>
        <source>Points could not be looked for.</source>
        <translation>No se pudieron buscar puntos.</translation>
    </message>
</context>
<context>
    <name>PairView</name>
    <message>
        <source>Only a look. The question is about {photograph} (Esc)</source>
        <translation>Solo para mirar. La pregunta es sobre {photograph} (Esc)</translation>
    </message>
    <message>
        <source>This photograph cannot be read now.</source>
        <translation>Esta fotografía no se puede leer ahora.</translation>
    </message>
    <message>
        <source>Two photographs to compare</source>
        <translation>Dos fotografías para comparar</translation>
    </message>
</context>
<context>
    <name>PhotographDialog</name>
    <message>
        <source>Drag a box around the animal: it is saved, and the next photograph follows. Enter or the right arrow skips one, Ctrl+Z takes a box back, Esc closes.</source>
        <translation>Arrastre un recuadro alrededor del animal: se guarda y sigue la próxima fotografía. Intro o la flecha derecha omite una, Ctrl+Z quita un recuadro, Esc cierra.</translation>
    </message>
    <message>
        <source>Drag to draw a box around each animal. Drag a box or its handles to change it, arrows nudge it, Tab goes to the next one, Delete removes it, Esc ends.</source>
        <translation>Arrastre para dibujar un recuadro alrededor de cada animal. Arrastre el recuadro o sus tiradores para cambiarlo; las flechas lo mueven, Tab pasa al siguiente, Supr lo quita, Esc termina.</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Fotografía</translation>
    </message>
    <message>
        <source>That was the last photograph. Esc closes.</source>
        <translation>Era la última fotografía. Esc cierra.</translation>
    </message>
    <message>
        <source>This photograph cannot be read now.</source>
        <translation>Esta fotografía no se puede leer ahora.</translation>
    </message>
    <message>
        <source>{place} of {n}</source>
        <translation>{place} de {n}</translation>
    </message>
</context>
<context>
    <name>PhotographMarks</name>
    <message>
        <source>Back in the study: {photographs}. {undo} takes it back.</source>
        <translation>De nuevo en el estudio: {photographs}. {undo} lo deshace.</translation>
    </message>
    <message>
        <source>Out of the study: {photographs}. {undo} takes it back; Status shows them again.</source>
        <translation>Fuera del estudio: {photographs}. {undo} lo deshace; Estado las muestra de nuevo.</translation>
    </message>
    <message>
        <source>To be identified again: {photographs}. {undo} takes it back.</source>
        <translation>Se identificarán de nuevo: {photographs}. {undo} lo deshace.</translation>
    </message>
    <message>
        <source>Too poor to identify: {photographs}. {undo} takes it back.</source>
        <translation>No identificables: {photographs}. {undo} lo deshace.</translation>
    </message>
    <message>
        <source>{mark}: {photographs}. {undo} takes it back.</source>
        <translation>{mark}: {photographs}. {undo} lo deshace.</translation>
    </message>
</context>
<context>
    <name>PhotographPanel</name>
    <message>
        <source>About the chosen photographs</source>
        <translation>Acerca de las fotografías elegidas</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Animal</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Recuadro</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Choose photographs to see what is known of them.</source>
        <translation>Elija fotografías para ver lo que se sabe de ellas.</translation>
    </message>
    <message>
        <source>Encounter</source>
        <translation>Encuentro</translation>
    </message>
    <message>
        <source>Examined</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Tamaño de archivo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Nearly same</source>
        <translation>Casi iguales</translation>
    </message>
    <message>
        <source>Not grouped yet</source>
        <translation>Aún sin agrupar</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Estación</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Estudio</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>nothing wrong</source>
        <translation>nada que objetar</translation>
    </message>
    <message>
        <source>taken out of it</source>
        <translation>fuera de él</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>{n} different</source>
        <translation>{n} distintos</translation>
    </message>
</context>
<context>
    <name>PhotographsPage</name>
    <message>
        <source>Add a folder with your photographs. They stay where they are and are only read.</source>
        <translation>Añada una carpeta con sus fotografías. Se quedan donde están y solo se leen.</translation>
    </message>
    <message>
        <source>Add photographs…</source>
        <translation>Añadir fotografías…</translation>
    </message>
    <message>
        <source>Drag a box around the animal, and the next photograph follows ({key})</source>
        <translation>Arrastre un recuadro alrededor del animal, y sigue la próxima fotografía ({key})</translation>
    </message>
    <message>
        <source>Draw boxes around the animals, one photograph after the other</source>
        <translation>Dibujar recuadros alrededor de los animales, una fotografía tras otra</translation>
    </message>
    <message>
        <source>Left aside</source>
        <translation>Apartadas</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Mark the chosen photographs</source>
        <translation>Marcar las fotografías elegidas</translation>
    </message>
    <message>
        <source>No photograph matches. Clear the filter to see all.</source>
        <translation>Ninguna fotografía coincide. Quite el filtro para ver todas.</translation>
    </message>
    <message>
        <source>No photographs yet</source>
        <translation>Aún no hay fotografías</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografías</translation>
    </message>
    <message>
        <source>Quick crop</source>
        <translation>Recorte rápido</translation>
    </message>
    <message>
        <source>Say from which side the chosen photographs are, how good, and more</source>
        <translation>Indicar desde qué lado son las fotografías elegidas, su calidad y más</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} de {all}</translation>
    </message>
    <message>
        <source>{n} of {all}, those out of the study among them</source>
        <translation>{n} de {all}, incluidas las que están fuera del estudio</translation>
    </message>
</context>
<context>
    <name>PictureStrip</name>
    <message>
        <source>Examples of the photographs</source>
        <translation>Ejemplos de las fotografías</translation>
    </message>
</context>
<context>
    <name>Pipeline</name>
    <message>
        <source>All photographs are compared by {model} now.</source>
        <translation>Todas las fotografías se comparan ahora con {model}.</translation>
    </message>
    <message>
        <source>Connect the disk or card: the rest follows by itself. If the folder lies elsewhere now, show where. Nothing is lost.</source>
        <translation>Conecte el disco o la tarjeta: lo demás sigue solo. Si la carpeta está ahora en otro lugar, indique dónde. No se pierde nada.</translation>
    </message>
    <message>
        <source>Found {photographs}.</source>
        <translation>Encontradas: {photographs}.</translation>
    </message>
    <message>
        <source>Moved or renamed: {photographs}. All you said of them is kept.</source>
        <translation>Movidas o con otro nombre: {photographs}. Se conserva todo lo que dijo de ellas.</translation>
    </message>
    <message>
        <source>Photographs stay compared as before until then. Connect the disk or card: the change of the model goes on by itself.</source>
        <translation>Hasta entonces las fotografías siguen comparadas como antes. Conecte el disco o la tarjeta: el cambio de modelo sigue solo.</translation>
    </message>
    <message>
        <source>Press F5 to try them again. Everything else goes on.</source>
        <translation>Pulse F5 para probarlas otra vez. Todo lo demás sigue.</translation>
    </message>
    <message>
        <source>There are no new photographs.</source>
        <translation>No hay fotografías nuevas.</translation>
    </message>
    <message>
        <source>They are listed under Photographs, Left aside. Everything else goes on.</source>
        <translation>Se enumeran en Fotografías, Apartadas. Todo lo demás sigue.</translation>
    </message>
    <message>
        <source>This folder cannot be found now: {place}</source>
        <translation>Esta carpeta no se encuentra ahora: {place}</translation>
    </message>
    <message>
        <source>{files} could not be read now.</source>
        <translation>No se pudieron leer ahora: {files}.</translation>
    </message>
    <message>
        <source>{files} could not be read.</source>
        <translation>No se pudieron leer: {files}.</translation>
    </message>
    <message>
        <source>“{model}” is left out: {reason}</source>
        <translation>«{model}» queda fuera: {reason}</translation>
    </message>
</context>
<context>
    <name>PointMatching</name>
    <message>
        <source>Comparing details</source>
        <translation>Comparando detalles</translation>
    </message>
</context>
<context>
    <name>PreparationForm</name>
    <message>
        <source>&amp;A photograph of another shape</source>
        <translation>Una fotografía de otra &amp;forma</translation>
    </message>
    <message>
        <source>&amp;Mean and spread (std)</source>
        <translation>&amp;Media y desviación (std)</translation>
    </message>
    <message>
        <source>All of it, squashed into the input</source>
        <translation>Toda, comprimida en la entrada</translation>
    </message>
    <message>
        <source>All of it, with bars beside or above</source>
        <translation>Toda, con franjas al lado o arriba</translation>
    </message>
    <message>
        <source>Ar&amp;guments of the network</source>
        <translation>Ar&amp;gumentos de la red</translation>
    </message>
    <message>
        <source>Bicubic</source>
        <translation>Bicúbica</translation>
    </message>
    <message>
        <source>Bilinear</source>
        <translation>Bilineal</translation>
    </message>
    <message>
        <source>Input, in &amp;pixels</source>
        <translation>Entrada, en pí&amp;xeles</translation>
    </message>
    <message>
        <source>Its mi&amp;rror image</source>
        <translation>Su imagen e&amp;spejo</translation>
    </message>
    <message>
        <source>Its middle, as large as fits</source>
        <translation>Su centro, tan grande como quepa</translation>
    </message>
    <message>
        <source>Lanczos</source>
        <translation>Lanczos</translation>
    </message>
    <message>
        <source>Look at it, too: takes twice as long</source>
        <translation>Mirarla también: tarda el doble</translation>
    </message>
    <message>
        <source>Mean and spread are three numbers, or one for all colours.</source>
        <translation>Media y desviación son tres números, o uno para todos los colores.</translation>
    </message>
    <message>
        <source>Mean of the colours</source>
        <translation>Media de los colores</translation>
    </message>
    <message>
        <source>Nearest pixel</source>
        <translation>Píxel más cercano</translation>
    </message>
    <message>
        <source>P&amp;ooling</source>
        <translation>Agr&amp;upación (pooling)</translation>
    </message>
    <message>
        <source>S&amp;caled by</source>
        <translation>Es&amp;calado</translation>
    </message>
    <message>
        <source>Spread of the colours</source>
        <translation>Desviación de los colores</translation>
    </message>
    <message>
        <source>The input is a width and a height, or one number for both.</source>
        <translation>La entrada es un ancho y un alto, o un número para ambos.</translation>
    </message>
    <message>
        <source>The spread is greater than 0.</source>
        <translation>La desviación es mayor que 0.</translation>
    </message>
    <message>
        <source>such as pad_type=same</source>
        <translation>por ejemplo, pad_type=same</translation>
    </message>
    <message>
        <source>what the network does by itself</source>
        <translation>lo que la red hace por sí misma</translation>
    </message>
    <message>
        <source>“{text}” is no argument: write name=value, such as pad_type=same.</source>
        <translation>“{text}” no es un argumento: escriba nombre=valor, por ejemplo pad_type=same.</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Add a folder, and it is looked through here. It is only read.</source>
        <translation>Añada una carpeta y aquí se explora. Solo se lee.</translation>
    </message>
    <message>
        <source>Dates were not read.</source>
        <translation>No se leyeron las fechas.</translation>
    </message>
    <message>
        <source>Left aside, as no photographs: {files}.</source>
        <translation>Apartados, por no ser fotografías: {files}.</translation>
    </message>
    <message>
        <source>Looking for photographs…</source>
        <translation>Buscando fotografías…</translation>
    </message>
    <message>
        <source>No photographs found</source>
        <translation>No se encontraron fotografías</translation>
    </message>
    <message>
        <source>No photographs yet</source>
        <translation>Aún no hay fotografías</translation>
    </message>
    <message>
        <source>None of them tells when it was taken.</source>
        <translation>Ninguna de ellas indica cuándo se tomó.</translation>
    </message>
    <message>
        <source>Not looked through</source>
        <translation>Sin explorar</translation>
    </message>
    <message>
        <source>Reading when they were taken…</source>
        <translation>Leyendo cuándo se tomaron…</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Dejar de buscar</translation>
    </message>
    <message>
        <source>There is no photograph in it. Choose another folder, or fill it later.</source>
        <translation>No contiene ninguna fotografía. Elija otra carpeta o llénela más tarde.</translation>
    </message>
    <message>
        <source>as {n} of them tell</source>
        <translation>según indican {n} de ellas</translation>
    </message>
    <message>
        <source>{n} without a date</source>
        <translation>{n} sin fecha</translation>
    </message>
    <message>
        <source>{place} cannot be looked into.</source>
        <translation>No se puede mirar en {place}.</translation>
    </message>
    <message>
        <source>{place} is part of the project “{name}” already.</source>
        <translation>{place} ya es parte del proyecto “{name}”.</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>En la carpeta</translation>
    </message>
    <message>
        <source>Why it is left aside</source>
        <translation>Por qué se aparta</translation>
    </message>
    <message>
        <source>is the same picture as {other}: never asked about</source>
        <translation>es la misma imagen que {other}: nunca se pregunta por ella</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Answer some questions in Review: how the groups change is shown here.</source>
        <translation>Responda algunas preguntas en Revisión: aquí se muestra cómo cambian los grupos.</translation>
    </message>
    <message>
        <source>Answers given (number)</source>
        <translation>Respuestas dadas (número)</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Proven groups</source>
        <translation>Grupos demostrados</translation>
    </message>
    <message>
        <source>Questions left, about</source>
        <translation>Preguntas restantes (aprox.)</translation>
    </message>
    <message>
        <source>When groups stay as many and few questions are left, more answers change little.</source>
        <translation>Cuando los grupos siguen siendo los mismos y quedan pocas preguntas, más respuestas cambian poco.</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>At a stretch</source>
        <translation>Sin descanso</translation>
    </message>
    <message>
        <source>Grouped rightly, estimated</source>
        <translation>Bien agrupadas, estimado</translation>
    </message>
    <message>
        <source>How the review goes</source>
        <translation>Cómo va la revisión</translation>
    </message>
    <message>
        <source>Individuals, estimated</source>
        <translation>Individuos, estimado</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Questions that still pay</source>
        <translation>Preguntas que aún valen la pena</translation>
    </message>
    <message>
        <source>about {n}</source>
        <translation>cerca de {n}</translation>
    </message>
    <message>
        <source>begins with the next answer</source>
        <translation>empieza con la próxima respuesta</translation>
    </message>
    <message>
        <source>being estimated…</source>
        <translation>estimando…</translation>
    </message>
    <message>
        <source>known after a few answers</source>
        <translation>se sabrá tras unas respuestas</translation>
    </message>
    <message>
        <source>known once ten pairs drawn by lot are answered</source>
        <translation>se sabrá al responder diez parejas elegidas al azar</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>aún no se sabe</translation>
    </message>
    <message>
        <source>{agreed} of {again} pairs seen again</source>
        <translation>{agreed} de {again} parejas vistas otra vez</translation>
    </message>
    <message>
        <source>{answers} in {n} minutes</source>
        <translation>{answers} en {n} minutos</translation>
    </message>
    <message>
        <source>{answers} so far</source>
        <translation>{answers} hasta ahora</translation>
    </message>
    <message>
        <source>{n} % of pairs (between {low} and {high} %)</source>
        <translation>{n} % de las parejas (entre {low} y {high} %)</translation>
    </message>
    <message>
        <source>{n} % of {again} pairs seen again (between {low} and {high} %)</source>
        <translation>{n} % de {again} parejas vistas otra vez (entre {low} y {high} %)</translation>
    </message>
    <message>
        <source>{n} (between {low} and {high})</source>
        <translation>{n} (entre {low} y {high})</translation>
    </message>
    <message>
        <source>{n} an hour</source>
        <translation>{n} por hora</translation>
    </message>
    <message>
        <source>{reviewer} agrees with earlier answers</source>
        <translation>{reviewer} concuerda con respuestas anteriores</translation>
    </message>
</context>
<context>
    <name>ProjectOperations</name>
    <message>
        <source>Doing it again</source>
        <translation>Rehaciendo</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Deshaciendo</translation>
    </message>
</context>
<context>
    <name>ProjectSettings</name>
    <message>
        <source>All photographs get their stations and encounters anew.</source>
        <translation>Todas las fotografías reciben de nuevo estaciones y encuentros.</translation>
    </message>
    <message>
        <source>Folders of photographs</source>
        <translation>Carpetas de fotografías</translation>
    </message>
    <message>
        <source>Looking where they are…</source>
        <translation>Buscando dónde están…</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>No hay ningún proyecto abierto.</translation>
    </message>
    <message>
        <source>Set. Undo takes it back.</source>
        <translation>Hecho. Deshacer lo revierte.</translation>
    </message>
    <message>
        <source>Tell them anew</source>
        <translation>Asignar de nuevo</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Aún no hay ninguna.</translation>
    </message>
    <message>
        <source>They are only read. A folder that lies elsewhere now can be shown here.</source>
        <translation>Solo se leen. Una carpeta que ahora está en otro sitio se puede mostrar aquí.</translation>
    </message>
    <message>
        <source>Told anew, in the background. Choosing what was before brings it back.</source>
        <translation>Se asignan de nuevo, en segundo plano. Elegir lo de antes lo devuelve.</translation>
    </message>
    <message>
        <source>Where are these photographs now?</source>
        <translation>¿Dónde están ahora estas fotografías?</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Packed projects and project files</source>
        <translation>Proyectos empaquetados y archivos de proyecto</translation>
    </message>
    <message>
        <source>Text files</source>
        <translation>Archivos de texto</translation>
    </message>
    <message>
        <source>The folder of the other project</source>
        <translation>La carpeta del otro proyecto</translation>
    </message>
    <message>
        <source>The other project</source>
        <translation>El otro proyecto</translation>
    </message>
    <message>
        <source>Where should the packed project go?</source>
        <translation>¿Dónde debe ir el proyecto empaquetado?</translation>
    </message>
    <message>
        <source>Where should the report go?</source>
        <translation>¿Dónde debe ir el informe?</translation>
    </message>
    <message>
        <source>Zip files</source>
        <translation>Archivos zip</translation>
    </message>
</context>
<context>
    <name>ReadingForm</name>
    <message>
        <source>At first whole photographs are compared. Draw a box around each animal on the Photographs page: Quick crop (C) takes one drag for each.</source>
        <translation>Al principio se comparan fotografías enteras. Dibuje un recuadro alrededor de cada animal en la página Fotografías: con Recorte rápido (C) basta un arrastre por animal.</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Recuadros</translation>
    </message>
    <message>
        <source>By which photographs are compared.</source>
        <translation>Con qué se comparan las fotografías.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>What may be read</source>
        <translation>Qué se puede leer</translation>
    </message>
</context>
<context>
    <name>ReadingSettings</name>
    <message>
        <source>Cameras with GPS write where they were. Positions of rare animals attract poachers: whoever gets the project gets them, too.</source>
        <translation>Las cámaras con GPS escriben dónde estaban. Las posiciones de animales raros atraen a cazadores furtivos: quien reciba el proyecto también las recibe.</translation>
    </message>
    <message>
        <source>Delete the positions</source>
        <translation>Eliminar las posiciones</translation>
    </message>
    <message>
        <source>Delete these times</source>
        <translation>Eliminar estas horas</translation>
    </message>
    <message>
        <source>Every position that was read is deleted from the project at once. The photographs keep theirs, and so do backups made before.</source>
        <translation>Cada posición leída se elimina del proyecto de inmediato. Las fotografías conservan las suyas, y también las copias de seguridad anteriores.</translation>
    </message>
    <message>
        <source>Every time that came from a file is deleted from the project at once, and these photographs have no time. The files keep theirs.</source>
        <translation>Cada hora que vino de un archivo se elimina del proyecto de inmediato, y estas fotografías quedan sin hora. Los archivos conservan la suya.</translation>
    </message>
    <message>
        <source>Keep reading them</source>
        <translation>Seguir leyéndolas</translation>
    </message>
    <message>
        <source>Keep using them</source>
        <translation>Seguir usándolas</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>No hay ningún proyecto abierto.</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Posiciones</translation>
    </message>
    <message>
        <source>Read where the photographs of this project were taken</source>
        <translation>Leer dónde se tomaron las fotografías de este proyecto</translation>
    </message>
    <message>
        <source>Some photographs do not tell when they were taken. The time of their file may stand in for it, but changes when files are copied or edited.</source>
        <translation>Algunas fotografías no indican cuándo se tomaron. La hora de su archivo puede sustituirla, pero cambia cuando los archivos se copian o editan.</translation>
    </message>
    <message>
        <source>The photographs are looked through again, in the background.</source>
        <translation>Las fotografías se exploran de nuevo, en segundo plano.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Use the time of the file where no other is told</source>
        <translation>Usar la hora del archivo donde no se indica otra</translation>
    </message>
</context>
<context>
    <name>RecentModel</name>
    <message>
        <source>last open {day}</source>
        <translation>abierto por última vez: {day}</translation>
    </message>
    <message>
        <source>not found in {place}</source>
        <translation>no se encuentra en {place}</translation>
    </message>
    <message>
        <source>{project} (not found)</source>
        <translation>{project} (no se encuentra)</translation>
    </message>
</context>
<context>
    <name>RecentProjects</name>
    <message>
        <source>Choose the folder that {file} lies in.</source>
        <translation>Elija la carpeta donde está {file}.</translation>
    </message>
    <message>
        <source>There is no project in {place}.</source>
        <translation>No hay ningún proyecto en {place}.</translation>
    </message>
    <message>
        <source>Where does the project {name} lie now?</source>
        <translation>¿Dónde está ahora el proyecto {name}?</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>It could not be saved: {reason}</source>
        <translation>No se pudo guardar: {reason}</translation>
    </message>
    <message>
        <source>Nothing is sent. This is all that the report says: read it, change or take out what you like, save it, and give it to whoever helps you with the program. Where photographs and projects lie is left out already.</source>
        <translation>No se envía nada. Esto es todo lo que dice el informe: léalo, cambie o quite lo que quiera, guárdelo y déselo a quien le ayude con el programa. Dónde están las fotografías y los proyectos ya se ha omitido.</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Leyendo el registro…</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Informar de un problema</translation>
    </message>
    <message>
        <source>Run the self-test and add it</source>
        <translation>Hacer la autoprueba y añadirla</translation>
    </message>
    <message>
        <source>Saved to {place}</source>
        <translation>Guardado en {place}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>The self-test is in the report.</source>
        <translation>La autoprueba está en el informe.</translation>
    </message>
    <message>
        <source>The self-test runs; it takes a moment.</source>
        <translation>La autoprueba está en marcha; tarda un momento.</translation>
    </message>
    <message>
        <source>What did you do, what did you expect, and what happened instead?</source>
        <translation>¿Qué hizo, qué esperaba y qué ocurrió en su lugar?</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>What the program adds</source>
        <translation>Lo que añade el programa</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Esc leaves the full screen.</source>
        <translation>Esc sale de la pantalla completa.</translation>
    </message>
    <message>
        <source>A pair in between. Then it goes on as before.</source>
        <translation>Una pareja intercalada. Después todo sigue como antes.</translation>
    </message>
    <message>
        <source>Not saved. The question stays; answer it again.</source>
        <translation>No se guardó. La pregunta sigue; respóndala otra vez.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Saved: {answer}</source>
        <translation>Guardado: {answer}</translation>
    </message>
    <message>
        <source>Skipped; it is kept for later.</source>
        <translation>Omitida; queda para más tarde.</translation>
    </message>
    <message>
        <source>Taken back: {answer}</source>
        <translation>Retirado: {answer}</translation>
    </message>
</context>
<context>
    <name>ReviewState</name>
    <message>
        <source>Add a folder with your photographs; the first questions follow.</source>
        <translation>Añada una carpeta con sus fotografías; después vienen las primeras preguntas.</translation>
    </message>
    <message>
        <source>Add photographs…</source>
        <translation>Añadir fotografías…</translation>
    </message>
    <message>
        <source>Ask again what was skipped ({n})</source>
        <translation>Volver a preguntar lo omitido ({n})</translation>
    </message>
    <message>
        <source>Choosing the next questions…</source>
        <translation>Eligiendo las próximas preguntas…</translation>
    </message>
    <message>
        <source>Everything you answered is saved.</source>
        <translation>Todo lo que respondió está guardado.</translation>
    </message>
    <message>
        <source>Getting the questions ready</source>
        <translation>Preparando las preguntas</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Go on with pairs</source>
        <translation>Seguir con parejas</translation>
    </message>
    <message>
        <source>Go to the start page</source>
        <translation>Ir a la página de inicio</translation>
    </message>
    <message>
        <source>Look at the individuals</source>
        <translation>Ver los individuos</translation>
    </message>
    <message>
        <source>Look at the photographs</source>
        <translation>Ver las fotografías</translation>
    </message>
    <message>
        <source>No group needs a look at all of it</source>
        <translation>Ningún grupo necesita verse entero</translation>
    </message>
    <message>
        <source>No photograph has several likely animals</source>
        <translation>Ninguna fotografía tiene varios animales probables</translation>
    </message>
    <message>
        <source>No photographs yet</source>
        <translation>Aún no hay fotografías</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>No hay ningún proyecto abierto</translation>
    </message>
    <message>
        <source>No question is left whose answer is likely to change who is who. Look at the groups, name those you know, and write the tables.</source>
        <translation>No queda ninguna pregunta cuya respuesta pueda cambiar quién es quién. Mire los grupos, dé nombre a los que conozca y escriba las tablas.</translation>
    </message>
    <message>
        <source>Open a project, or make one from a folder of photographs.</source>
        <translation>Abra un proyecto, o cree uno con una carpeta de fotografías.</translation>
    </message>
    <message>
        <source>You have seen all groups that are in doubt. Pairs ask about what is left.</source>
        <translation>Ya vio todos los grupos dudosos. Las parejas preguntan por lo que queda.</translation>
    </message>
    <message>
        <source>Your photographs are being looked at and grouped, see below. The first question appears here by itself; you need not wait in front of it.</source>
        <translation>Sus fotografías se están mirando y agrupando, vea abajo. La primera pregunta aparece aquí sola; no hace falta esperar delante.</translation>
    </message>
    <message>
        <source>Stopped on the way</source>
        <translation>Se detuvo a medio camino</translation>
    </message>
    <message>
        <source>The next questions could not be chosen</source>
        <translation>No se pudieron elegir las próximas preguntas</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Esto tarda un momento.</translation>
    </message>
    <message>
        <source>Those in doubt have one likely animal each. Pairs ask about them.</source>
        <translation>Las dudosas tienen un solo animal probable cada una. Las parejas preguntan por ellas.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>What was done is kept. Go on when you like.</source>
        <translation>Lo hecho se conserva. Continúe cuando quiera.</translation>
    </message>
    <message>
        <source>You can stop here</source>
        <translation>Puede parar aquí</translation>
    </message>
</context>
<context>
    <name>Scanning</name>
    <message>
        <source>Looking for photographs in {place}</source>
        <translation>Buscando fotografías en {place}</translation>
    </message>
    <message numerus="yes">
        <source>{n} folders</source>
        <translation>
            <numerusform>{n} carpeta</numerusform>
            <numerusform>{n} carpetas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>A photograph, large</source>
        <translation>Una fotografía, en grande</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Contradicciones</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Individuals</source>
        <translation>Individuos</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografías</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Review: one against five</source>
        <translation>Revisión: una contra cinco</translation>
    </message>
    <message>
        <source>Review: spot the stranger</source>
        <translation>Revisión: buscar al intruso</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Two animals side by side</source>
        <translation>Dos animales lado a lado</translation>
    </message>
</context>
<context>
    <name>ScreenDesk</name>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Not saved. The question stays; answer it again.</source>
        <translation>No se guardó. La pregunta sigue; respóndala otra vez.</translation>
    </message>
    <message>
        <source>Skipped; it is kept for later.</source>
        <translation>Omitida; queda para más tarde.</translation>
    </message>
    <message>
        <source>Taken back; answer it again, or do it again with redo.</source>
        <translation>Retirado; responda otra vez, o repítalo con rehacer.</translation>
    </message>
    <message>
        <source>These photographs cannot be shown. Skip them.</source>
        <translation>Estas fotografías no se pueden mostrar. Omítalas.</translation>
    </message>
</context>
<context>
    <name>Seen</name>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message numerus="yes">
        <source>{n} stations</source>
        <translation>
            <numerusform>{n} estación</numerusform>
            <numerusform>{n} estaciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelfTestDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Everything works on this computer.</source>
        <translation>Todo funciona en este ordenador.</translation>
    </message>
    <message>
        <source>It uses photographs of its own and changes none of your projects.</source>
        <translation>Usa fotografías propias y no cambia ninguno de sus proyectos.</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Autoprueba</translation>
    </message>
    <message>
        <source>Something does not work as it should. Copy what is written here.</source>
        <translation>Algo no funciona como debería. Copie lo que está escrito aquí.</translation>
    </message>
    <message>
        <source>Steps of the self-test</source>
        <translation>Pasos de la autoprueba</translation>
    </message>
    <message>
        <source>The self-test was stopped.</source>
        <translation>La autoprueba se detuvo.</translation>
    </message>
    <message>
        <source>The whole program is being tried on the sample. It takes a moment.</source>
        <translation>Se está probando todo el programa con el ejemplo. Tarda un momento.</translation>
    </message>
    <message>
        <source>What the self-test told</source>
        <translation>Lo que dijo la autoprueba</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografías</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
</context>
<context>
    <name>Sex</name>
    <message>
        <source>female</source>
        <translation>hembra</translation>
    </message>
    <message>
        <source>male</source>
        <translation>macho</translation>
    </message>
</context>
<context>
    <name>SheetDesk</name>
    <message>
        <source>1 does not belong</source>
        <translation>1 de otro animal</translation>
    </message>
    <message>
        <source>All belong together</source>
        <translation>Todas del mismo animal</translation>
    </message>
    <message>
        <source>Do all of these show one animal?</source>
        <translation>¿Muestran todas estas un mismo animal?</translation>
    </message>
    <message>
        <source>Leave it for later.</source>
        <translation>Dejarla para más tarde.</translation>
    </message>
    <message>
        <source>Mark the framed photograph, or click on one.</source>
        <translation>Marcar la fotografía enmarcada, o hacer clic en una.</translation>
    </message>
    <message>
        <source>One photograph at least must belong: leave it unmarked.</source>
        <translation>Al menos una fotografía debe pertenecer: déjela sin marcar.</translation>
    </message>
    <message>
        <source>Saved: {n} of {total} marked as strangers</source>
        <translation>Guardado: {n} de {total} marcadas como intrusos</translation>
    </message>
    <message>
        <source>Saved: {photographs} belong together</source>
        <translation>Guardado: {photographs} del mismo animal</translation>
    </message>
    <message>
        <source>Take the last thing you did back, as often as you like.</source>
        <translation>Deshacer lo último que hizo, tantas veces como quiera.</translation>
    </message>
    <message>
        <source>Those that are not marked show one animal; those that are show others.</source>
        <translation>Las no marcadas muestran un mismo animal; las marcadas muestran otros.</translation>
    </message>
    <message>
        <source>{n} do not belong</source>
        <translation>{n} de otros animales</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>L</source>
        <translation>I</translation>
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
        <translation>por detrás</translation>
    </message>
    <message>
        <source>from above</source>
        <translation>desde arriba</translation>
    </message>
    <message>
        <source>from below</source>
        <translation>desde abajo</translation>
    </message>
    <message>
        <source>front</source>
        <translation>de frente</translation>
    </message>
    <message>
        <source>left side</source>
        <translation>lado izquierdo</translation>
    </message>
    <message>
        <source>right side</source>
        <translation>lado derecho</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>hora desconocida</translation>
    </message>
    <message>
        <source>{group} (proposed), {photographs}</source>
        <translation>{group} (propuesto), {photographs}</translation>
    </message>
    <message>
        <source>{group}, no other photograph yet</source>
        <translation>{group}, sin otra fotografía aún</translation>
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
        <translation>Responda algunas preguntas en Revisión: aquí se muestra su similitud.</translation>
    </message>
    <message>
        <source>Cosine similarity (-1 to 1)</source>
        <translation>Similitud del coseno (-1 a 1)</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Distinto</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Mismo</translation>
    </message>
    <message>
        <source>Share of these answers (%)</source>
        <translation>Porcentaje de estas respuestas (%)</translation>
    </message>
    <message>
        <source>Similarity of what you answered</source>
        <translation>Similitud de lo que respondió</translation>
    </message>
    <message>
        <source>The further the two hills lie apart, the better the model tells these animals from each other. They overlap more than animals do: what is clear is not asked.</source>
        <translation>Cuanto más separadas estén las dos colinas, mejor distingue el modelo estos animales. Se solapan más que los animales: lo que está claro no se pregunta.</translation>
    </message>
    <message>
        <source>{answers} by the present model.</source>
        <translation>{answers} con el modelo actual.</translation>
    </message>
    <message>
        <source>{share} % lie on their side of the dashed line.</source>
        <translation>{share} % están en su lado de la línea discontinua.</translation>
    </message>
</context>
<context>
    <name>Size</name>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} píxeles</translation>
    </message>
</context>
<context>
    <name>Solving</name>
    <message>
        <source>Grouping photographs</source>
        <translation>Agrupando fotografías</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>A small set of drawn animals, to see how it works in five minutes.</source>
        <translation>Un pequeño conjunto de animales dibujados, para ver en cinco minutos cómo funciona.</translation>
    </message>
    <message>
        <source>Choose your folders of photographs. They are only read.</source>
        <translation>Elija sus carpetas de fotografías. Solo se leen.</translation>
    </message>
    <message>
        <source>Go on reviewing</source>
        <translation>Seguir revisando</translation>
    </message>
    <message>
        <source>Go on where you stopped, here or on another computer.</source>
        <translation>Siga donde lo dejó, aquí o en otro equipo.</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Localizar…</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Proyecto nuevo</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Abrir un proyecto</translation>
    </message>
    <message>
        <source>Projects you open will be listed here.</source>
        <translation>Los proyectos que abra aparecerán aquí.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Proyectos recientes</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Tell where this project lies now.</source>
        <translation>Indicar dónde está ahora este proyecto.</translation>
    </message>
    <message>
        <source>The program groups the photographs of each animal and asks you only about the pairs it is least sure of.</source>
        <translation>El programa agrupa las fotografías de cada animal y le pregunta solo por las parejas de las que está menos seguro.</translation>
    </message>
    <message>
        <source>The project itself is not touched. Key: Del, in the list.</source>
        <translation>El proyecto mismo no se toca. Tecla: Supr, en la lista.</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Probar el ejemplo</translation>
    </message>
    <message>
        <source>Who is who in your photographs?</source>
        <translation>¿Quién es quién en sus fotografías?</translation>
    </message>
</context>
<context>
    <name>StationChoice</name>
    <message>
        <source> seconds</source>
        <translation> segundos</translation>
    </message>
    <message>
        <source>1 encounter.</source>
        <translation>1 encuentro.</translation>
    </message>
    <message>
        <source>1 station: {names}.</source>
        <translation>1 estación: {names}.</translation>
    </message>
    <message>
        <source>A longer pause at a station begins another encounter.</source>
        <translation>Una pausa más larga en una estación empieza otro encuentro.</translation>
    </message>
    <message>
        <source>Counted once the dates are read.</source>
        <translation>Se cuentan cuando se hayan leído las fechas.</translation>
    </message>
    <message>
        <source>Encounters</source>
        <translation>Encuentros</translation>
    </message>
    <message>
        <source>Folders of level {n}</source>
        <translation>Carpetas de nivel {n}</translation>
    </message>
    <message>
        <source>Folders tell no stations</source>
        <translation>Las carpetas no indican estaciones</translation>
    </message>
    <message>
        <source>Folders that tell where photographs were taken.</source>
        <translation>Carpetas que indican dónde se tomaron las fotografías.</translation>
    </message>
    <message>
        <source>Level of folders that tells the stations</source>
        <translation>Nivel de carpetas que indica las estaciones</translation>
    </message>
    <message>
        <source>No encounters, as times or places are not known.</source>
        <translation>Sin encuentros, porque no se conocen las horas o los lugares.</translation>
    </message>
    <message>
        <source>No stations: encounters go by cameras that tell their serial number.</source>
        <translation>Sin estaciones: los encuentros siguen a las cámaras que indican su número de serie.</translation>
    </message>
    <message>
        <source>Pause that ends an encounter, in seconds</source>
        <translation>Pausa que termina un encuentro, en segundos</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Estaciones</translation>
    </message>
    <message>
        <source>The folder each photograph lies in</source>
        <translation>La carpeta en que está cada fotografía</translation>
    </message>
    <message>
        <source>The folders of photographs themselves</source>
        <translation>Las propias carpetas de fotografías</translation>
    </message>
    <message>
        <source>What this comes to is told once the folders are looked through.</source>
        <translation>El resultado se indica cuando se hayan explorado las carpetas.</translation>
    </message>
    <message>
        <source>Without one: {photographs}.</source>
        <translation>Sin ninguna: {photographs}.</translation>
    </message>
    <message>
        <source>{n} encounters in the {photographs} looked at.</source>
        <translation>{n} encuentros en lo explorado: {photographs}.</translation>
    </message>
    <message>
        <source>{n} encounters.</source>
        <translation>{n} encuentros.</translation>
    </message>
    <message>
        <source>{n} stations: {names}</source>
        <translation>{n} estaciones: {names}</translation>
    </message>
</context>
<context>
    <name>StationTable</name>
    <message numerus="yes">
        <source>{n} stations</source>
        <translation>
            <numerusform>{n} estación</numerusform>
            <numerusform>{n} estaciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StationTableSettings</name>
    <message>
        <source>A CSV or .xlsx file with a column station and any of latitude, longitude, folder and camera. It goes before the level of folders.</source>
        <translation>Un archivo CSV o .xlsx con una columna station y cualquiera de latitude, longitude, folder y camera. Tiene prioridad sobre el nivel de carpetas.</translation>
    </message>
    <message>
        <source>Choose a table…</source>
        <translation>Elegir una tabla…</translation>
    </message>
    <message>
        <source>Further lines left out: {n}.</source>
        <translation>Más líneas omitidas: {n}.</translation>
    </message>
    <message>
        <source>Line {line} is left out: {why}</source>
        <translation>Se omite la línea {line}: {why}</translation>
    </message>
    <message>
        <source>Positions that are not stored, as places may not be read (see Photographs): {n}.</source>
        <translation>Posiciones que no se guardan, pues no se pueden leer los lugares (véase Fotografías): {n}.</translation>
    </message>
    <message>
        <source>Positions: {n}.</source>
        <translation>Posiciones: {n}.</translation>
    </message>
    <message>
        <source>Stations from a table</source>
        <translation>Estaciones de una tabla</translation>
    </message>
    <message>
        <source>Table of stations</source>
        <translation>Tabla de estaciones</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv *.xlsx)</source>
        <translation>Tablas (*.csv *.txt *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>Take its stations</source>
        <translation>Tomar sus estaciones</translation>
    </message>
    <message>
        <source>Taken. Undo brings back what was before.</source>
        <translation>Tomadas. Deshacer recupera lo de antes.</translation>
    </message>
    <message>
        <source>{stations}. Another station for {photographs}.</source>
        <translation>{stations}. Otra estación para {photographs}.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>accepted by a person</source>
        <translation>aceptado por una persona</translation>
    </message>
    <message>
        <source>known as {name}</source>
        <translation>conocido como {name}</translation>
    </message>
    <message>
        <source>new: like no known animal</source>
        <translation>nuevo: como ningún animal conocido</translation>
    </message>
    <message>
        <source>not grouped yet</source>
        <translation>aún sin agrupar</translation>
    </message>
    <message>
        <source>not identifiable</source>
        <translation>no identificable</translation>
    </message>
    <message>
        <source>perhaps {name}</source>
        <translation>quizá {name}</translation>
    </message>
    <message>
        <source>proposed by the program</source>
        <translation>propuesto por el programa</translation>
    </message>
    <message>
        <source>proven by answers</source>
        <translation>demostrado por respuestas</translation>
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
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Sin agrupar</translation>
    </message>
    <message>
        <source>Not identifiable</source>
        <translation>No identificable</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Propuesto</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Demostrado</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>a few seconds left</source>
        <translation>faltan unos segundos</translation>
    </message>
    <message>
        <source>about {n} h left</source>
        <translation>faltan cerca de {n} h</translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation>faltan cerca de {n} min</translation>
    </message>
    <message>
        <source>about {n} s left</source>
        <translation>faltan cerca de {n} s</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Done again: {what}</source>
        <translation>Rehecho: {what}</translation>
    </message>
    <message>
        <source>It was: {what}. Redo brings it back.</source>
        <translation>Era: {what}. Rehacer lo devuelve.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Take back what was done before today&apos;s session?</source>
        <translation>¿Retirar lo que se hizo antes de la sesión de hoy?</translation>
    </message>
    <message>
        <source>Take back what {reviewer} did?</source>
        <translation>¿Retirar lo que hizo {reviewer}?</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>different</source>
        <translation>distinto</translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation>no comparable</translation>
    </message>
    <message>
        <source>probably different</source>
        <translation>probablemente distinto</translation>
    </message>
    <message>
        <source>probably the same</source>
        <translation>probablemente el mismo</translation>
    </message>
    <message>
        <source>same</source>
        <translation>mismo</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>dudoso</translation>
    </message>
</context>
<context>
    <name>VersionModel</name>
    <message>
        <source>Did not help</source>
        <translation>No sirvió</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Mejora</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Aprendió de</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>{name} (in use)</source>
        <translation>{name} (en uso)</translation>
    </message>
</context>
<context>
    <name>ViewTools</name>
    <message>
        <source>Light and contrast</source>
        <translation>Luz y contraste</translation>
    </message>
    <message>
        <source>More ways to look</source>
        <translation>Más formas de mirar</translation>
    </message>
</context>
<context>
    <name>WaySwitch</name>
    <message>
        <source>In which way to ask</source>
        <translation>De qué forma preguntar</translation>
    </message>
</context>
<context>
    <name>WorkStrip</name>
    <message>
        <source>Progress of the running work</source>
        <translation>Progreso del trabajo en curso</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop the running work</source>
        <translation>Detener el trabajo en curso</translation>
    </message>
    <message>
        <source>Stop; what is done stays done, and it goes on later</source>
        <translation>Detener; lo hecho queda hecho y lo demás sigue más tarde</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>A folder of photographs, with all folders inside it</source>
        <translation>Una carpeta de fotografías, con todas las carpetas que contiene</translation>
    </message>
    <message>
        <source>Copied to {place}</source>
        <translation>Copiado en {place}</translation>
    </message>
    <message>
        <source>Open the folder of a project</source>
        <translation>Abrir la carpeta de un proyecto</translation>
    </message>
    <message>
        <source>Questions are ready: {keys} leads to them.</source>
        <translation>Hay preguntas listas: {keys} lleva a ellas.</translation>
    </message>
    <message>
        <source>Where should the copy go?</source>
        <translation>¿Dónde debe ir la copia?</translation>
    </message>
</context>
<context>
    <name>_Nobody</name>
    <message>
        <source>Another animal than those shown here</source>
        <translation>Un animal distinto de los que se ven aquí</translation>
    </message>
    <message>
        <source>Shift: probably.</source>
        <translation>Mayús: probablemente.</translation>
    </message>
</context>
<context>
    <name>_Tile</name>
    <message>
        <source>Same</source>
        <translation>Mismo</translation>
    </message>
    <message>
        <source>Shift: probably.</source>
        <translation>Mayús: probablemente.</translation>
    </message>
    <message>
        <source>{group}, {photographs}</source>
        <translation>{group}, {photographs}</translation>
    </message>
</context>
</TS>
