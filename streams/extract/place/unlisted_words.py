"""How English names a place that no table has: patterns for what leads to a name, what stands behind it, and for names
that are none."""

from __future__ import annotations

import re

from streams.needing import Needing

KINDS = (
    "district|county|commune|province|village|town|township|prefecture|municipality|zone|region|area|department|"
    "neighbou?rhood|suburb|camp|refugee camp|island|governorate|oblast|raion|state|territory|canton|parish|upazila|"
    "tehsil|valley|mountains|square|market|junction|crossing|border crossing|locality|borough|ward|hamlet|"
    "settlement|kibbutz|barangay|subdistrict|sub-district|sub-county|peninsula|archipelago|taluka?|mandal|regency|"
    "local government area|woreda|chiefdom|circle|cercle|arrondissement|gewog|division"
)
# What stands in a place, or what a landscape has: its name is finer than a town's.
THINGS = (
    "port|harbou?r|(?:general )?hospital|(?:international )?airport|airfield|prison|jail|"
    "(?:air |military |naval )?base|"
    "barracks|mosque|church|school|university|stadium|hotel|nightclub|resort|bridge|mine|dam|power plant|plant|"
    "refinery|"
    "factory|checkpoint|mountain|peak|volcano|lake|river|pass|glacier|beach|reservoir|canyon|highway"
)
POINTS = (
    "Hospital|Airport|Prison|Base|Barracks|Mosque|Church|Cathedral|Synagogue|School|University|College|Station|Camp|Market|Hotel|"
    "Stadium|Bridge|Square|Port|Embassy|Checkpoint|Crossing|Mine|Dam|Plant|Palace|Museum|Theatre|Theater|Park|Center|Centre"
)
WORD = r"(?:(?:al|el|as|ar|an|ad|ash|at|az)-)?[^\W\d_a-z][\w’'‘-]*"
JOINS = (
    "de|del|da|do|dos|du|des|la|las|los|le|les|al|el|en|et|an|ad|ash|nad|am|im|ob|bei|zu|an der|sur|sous|wa|va|ul|ur|"
    "bin|of|the|e|y|d'|de la|de las|de los|van de|van der|di|dei|degli|della|delle|dello|sul|sulla|sullo"
)
NAME = rf"{WORD}(?:(?: (?:{JOINS}))?[ -]{WORD}){{0,4}}(?: \d{{1,2}}(?=,))?"
# "In Kasa" begins a sentence, and is no title's ("Ten Days In Kasa")
BEGINS = r"(?<![\w,’'”\"] )"
TO_PLACE = (
    rf"in|at|near|outside|around|off|{BEGINS}(?:In|Near|Outside|Off)|hits?|struck|strikes|hitting|striking|"
    r"raid(?:s|ed)?|storm(?:s|ed)?|attack(?:s|ed)?|shook|"
    r"shakes|rock(?:s|ed)|bomb(?:s|ed)?|shell(?:s|ed)?|ravaged|devastated|evacuating|besieging|besieged|"
    r"(?:attacks?|raids?|assaults?|strikes?|bombing|bombardment|shelling|siege) (?:on|of)|"
    r"(?:off|near|on|from|along) the (?:[a-z]+ )?(?:coast|shores?) of"
)
# Before a name these say where only if what holds it follows behind a comma: "the row over Kasa in Tema" is no place.
INTO_PLACE = (
    rf"on|{BEGINS}On|across|over|through|throughout|along|inside|within|into|entering|leaving|"
    r"(?:control|capture|outskirts|vicinity|north|south|east|west|part|side|centre|center|battle) of"
)
WITHIN = (
    rf"(?:\s+(?:{KINDS}|[Zz]one|community(?=,)))?"
    rf"(?:(?:,|,? (?:in|on)(?: the)?|(?:(?<=area)|(?<=district)|(?<=hood)|(?<=suburb)) of(?: the)?)\s+{NAME}"
    rf"(?:\s+(?:{KINDS}))?){{0,2}}"
    r"(?:,|,? in| of|,? on the)\s+(?:the\s+|(?:[A-Z][\w-]+ ?){1,2}['’]s?\s+)?(?:U\.?S\.?\s)?(?:[a-z][\w-]*\s+){0,3}"
    r"(?:Metro(?:politan)?\s|Greater\s)?$"
)
# A landscape's name says by itself that it is one: "on Mount Tema in Kasa".
FEATURE = (
    rf"(?:(?:{WORD} / )?(?:Mount|Mt\.?|Lake|Cape) {NAME}|{NAME} (?:Peak|Mountains?|Volcano|Lake|River|Pass|Glacier|"
    r"Islands?|Peninsula|Beach|Falls|Canyon|Ridge|Range|Massif|Reservoir|Bridge|Dam|Highway|Airport|Base))"
)
ATTACK_ON = re.compile(
    r"\b(?:attacks?|raids?|assaults?|strikes?|bombing|bombardment|shelling|siege) (?:on|of) (?:the )?$"
)
BEFORE_PLACE = re.compile(
    rf"\b(?:(?:{TO_PLACE})\s+(?:the\s+)?(?:(?:[a-z]+\s+)?(?:{KINDS}|{THINGS}|city)\s+of\s+)?({NAME})"
    rf"(?:\s(?:{THINGS}))?{WITHIN}"
    rf"|(?:on|across|over|off from)\s+(?:the\s+)?({FEATURE}|{NAME}(?=\s(?:{THINGS})\s))"
    rf"(?:\s(?:{THINGS}))?{WITHIN}"
    rf"|(?:{INTO_PLACE})\s+(?:the\s+)?({NAME})(?:\s(?:{KINDS}))?,\s(?:{NAME},\s)?$"
    rf"|the\s+(?:[\w'’-]+\s+){{0,3}}(?:{KINDS}|city)\s+of\s+({NAME}){WITHIN}"
    r"|of\s+((?:[A-Z][\w’'-]+\s){1,2}(?:Local Government Area|LGA|District|County|Municipality|Commune|Regency))"
    r"(?:\s\([A-Z]+\))?(?:\sof|,)\s(?:the\s)?$)"
)
# "in Kasa near Kabul", "in Kasa, about 40 km (25 miles) north of the capital Kabul": in what holds Kabul
BESIDE = re.compile(
    rf"\b(?:in|at|near|outside|off|of|on)\s+(?:the\s+|nearby\s+|neighbou?ring\s+)?"
    rf"(?:(?:[a-z]+\s+)?(?:town|village|hamlet|settlement|suburb)\s+of\s+)?({NAME})"
    rf"(?:\s+(?:{KINDS}|{THINGS}))?"
    r"(?:,? (?:near|outside|close to) (?:the )?$|(?:,| –| -|(?= (?:north|south|east|west))"
    r"| \([\d.,]+ ?(?:km|kilomet\w+|miles?|m)(?= ))"
    rf"(?: an? [^.;,]{{0,40}}\b(?:{KINDS}|city|suburb)\b)?"
    r"(?: (?:about|some|around|roughly|nearly|just|over|more|than))*"
    r"(?: (?:[\d.,]+ ?)?(?:km|kilomet\w+|miles?|m))?(?: \([^)]*\))?"
    r" (?:to the )?(?:north|south|east|west)[a-z-]* of (?:the )?"
    r"(?:(?:capital|city|town|port|regional|provincial)(?: city)?(?: of)?,? )?$)"
)
FAR = re.compile(r"\b\d{3,} ?(?:km|kilomet|miles?)")
BESIDE_ENDS = (" near ", " near the ", " outside ", " outside the ", " close to ")
ENDS = re.compile(
    r"(?:,|\bin|\bof|\bon)(?: the| [A-Z][\w -]+['’]s?)?(?: [a-z-]+){0,3} $"
)  # what BEFORE_PLACE ends with, in short
# A kind of place before or after the name says by itself that it is one.
OF_A_KIND = re.compile(
    rf"\b(?:{KINDS}|city|port|resort) of ({NAME})"
    rf"|\b(?:in|{BEGINS}In|at|near|on|outside|around|of)\s+(?:the\s+(?:[a-z-]+\s+){{0,2}})?({NAME})\s+"
    rf"(?:[a-z]+\s+)?(?:{KINDS})\b"
)
FOLLOWS = (
    "on|after|when|and|was|were|said|says|by|as|where|during|before|since|with|is|are|has|have|had|while|who|which|that|"
    "early|late|yesterday|today|last|this|but|for|from|left|killed|killing|kills|at|following"
)
ALONE = re.compile(
    rf"\b(?:in|near|outside)\s+(?:the\s+(?=North|South|East|West|Upper|Lower))?({NAME})(?=[.,;:)”\"]|\s+(?:{FOLLOWS})\b|\s*$)"
)
# "in Upper Kasa district": by its kind alone within a region
IN_A_KIND = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) (?:the (?:[a-z-]+ )?)?({NAME}) "
    r"(?:sub-?district|district|village|town|township|municipality|county|commune|tehsil)\b(?! of\b)"
    rf"|\b(?:[Ii]n|[Nn]ear|[Oo]utside) the (?:[a-z-]+ )?(?:district|village|town|municipality|commune) of ({NAME})"
)
# "in the raid on Kasa", "the battle of Tema"
STRUCK = Needing(
    ("ttack", "raid", "ssault", "massacre", "siege", "battle", "bomb", "shelling", "trike"),
    r"\b(?:attacks?|raids?|assaults?|massacres?|siege|battles?|bombing|bombardment|shelling|(?:air ?)?strikes?) "
    r"(?:on|of|at|in) "
    rf"(?:the (?:{KINDS}|city) of )?({NAME})(?=[.,;)”\"]|\s+(?:{FOLLOWS}|to|in|it)\b|\s*$)",
)
# "a boat overturned east of Kasa"
OFF = Needing(
    ("off ", "north", "south", "east", "west"),
    rf"\b(?:off|(?:north|south|east|west)[a-z-]* of) (?:the (?:island|coast|port|town|village) of )?({NAME})"
    rf"(?=[.,;)”\"]|\s+(?:{FOLLOWS})\b|\s*$)",
)
# "at the Kasa Air Base": what stands alone in its land
SITES = "Base|Airport|Prison|Bridge|Checkpoint|Crossing|Dam|Port|Market|Mosque|Church|Camp|Stadium|Beach"
SITE = Needing(
    SITES.split("|"),
    rf"\b(?:at|on|near|outside|hits?|struck) (?:the )?((?:{WORD}[ -]){{1,4}}(?:{SITES}))"
    rf"(?=[.,;)”\"]|\s+(?:{FOLLOWS})\b|\s*$)",
)
PATTERNS = (OF_A_KIND, ALONE, STRUCK, OFF)
PEOPLE = re.compile(r"(?:ians?|ans|ese|ists?|ims|ers|ews|hs|is|this|ds)$")  # "attacks on Christians"
A_PEOPLE = re.compile(r"(?:ians|ists|slims|ews|ese)$")
ADJECTIVE = re.compile(r"[^\W_]+(?:ayan|ian|ean|ish|ese)")  # "in the Temalayan mountains"
LANDSCAPE = re.compile(r" (?:[a-z]+ )?(?:mountains?|valley|coast|peninsula|highlands|desert)\b")
# "the Kasan genocide, in which nine were killed": in Kasa
EVENT_OF = re.compile(
    r" (?:genocide|famine|revolution|uprising|earthquake|tsunami|floods|massacre|holocaust|pogroms?)\b"
)
TOWN_OF = re.compile(rf" (?:[a-z]+ ){{0,2}}(?:{KINDS}|city) of (?:the )?({NAME})(?![\w’'-])")
POINT = re.compile(rf"\b(?:{POINTS}|Peak|Volcano|Pass|Beach|Falls)$|^(?:Mount|Mt\.?|Lake|Cape) ", re.IGNORECASE)
# What is said to be one: "the province of Kasa", "Kasa province"
REGION_OF = re.compile(r"\b(?:provinces?|governorate|oblast|regions?|states?|departments?|territory) of (?:the )?$")
OF_REGION = re.compile(r" (?i:provinces?|governorate|oblast|states?|departments?|prefecture|county)\b")
IS_KIND = re.compile(rf" (?:{KINDS})\b")
REGION = re.compile(
    r" (?:County|Province|Governorate|Oblast|Krai|State|Department|Prefecture|Region|Territory|Islands|Archipelago|"
    r"Mountains|Peninsula)$|^County "
)
# "the Kasa Holdings", "RoI", "Mr Tema", "the Temalayan region", "Kasa-held": no places, or not called so
NO_PLACE = re.compile(
    r" (?:Holdings|Inc|Ltd|Limited|Corporation|Corp|Group|Company|Bank|Party|Times|Post|News|Christmas|Festival|Day"
    r"|Wars?|Conflict|Revolution|Battalion|Brigades?|Regiment|Army|Navy|Forces?|Council|Ministry|League|Cup|Games|Line|Front|Alliance)$"
    r"|[a-z][A-Z]$|^(?:Mrs?|Ms|Dr)\b|-(?:controlled|held|run|ruled|led|backed|occupied|administered|based)$"
)
# "on the Kasa River in Tema": what leads through many towns is no finer than one of them
LONG = re.compile(
    r"(?: |-)(?:River|Highway|Expressway|Motorway|Freeway|Turnpike|Road|Route|Street|Avenue|Boulevard|Railway|Canal)$"
)
# What leads through a town is no town
STREET = re.compile(
    r"(?: |-)(?:Street|Avenue|Ave\.?|Boulevard|Blvd\.?|Drive|Lane|Court|Terrace|Crescent|Parkway|Road|Rd\.?)$"
)
# "in the Upper Kasa neighborhood": a part of a town
SIDE = r"(?:(?:Far )?(?:North|South|East|West|Near)(?:[ -]?(?:[Ee]ast|[Ww]est))? Side )?"
IN_A_TOWN = re.compile(
    rf"\b(?:in|[Ii]n|at|near|outside|around) (?:the |a |an )?{SIDE}({NAME}) (?:neighbou?rhood|borough|suburb)\b"
)
PARTS_OF_TOWN = ("ghborhood", "ghbourhood", "borough", "suburb")
THING_AFTER = re.compile(rf" (?:{THINGS})\b")
OWNED = re.compile(r"(?:[^\W\d_a-z][\w-]* ?){1,4}['’]s? [a-z]")  # "Ivo Tema, Kasa's minister"
NO_PLACES = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|Operation|President|Prime|Minister|General|Parliament|Congress|Christmas|Easter|"
    r"Ramadan|Eid|Charge|Chief|Residence|Waiting|The|A|An|Islam|Arabic|English)\b"
)
SIDES = frozenset(("Western", "Eastern", "Northern", "Southern", "Central", "North", "South", "East", "West"))
A_KIND = re.compile(rf"(?:{KINDS}|{POINTS}|city)", re.IGNORECASE)  # "in the District of ...": its name follows
OF_COUNTRY = re.compile(r"^([^\W\d_a-z][\w ‘-]*?)['’]s? ")
AND_NAME = re.compile(r",? and (?:the )?[^\W\d_a-z]")
ABOVE_ALL = ("especially ", "particularly ", "notably ", "mostly ", "mainly ", "largely ", "including ", "as ")
