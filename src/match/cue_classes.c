// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* cue_classes.c - names for many words, for the phrases of cue_danger.c and cue_phrases.c; and correct words that common lists lack. */
#include "cue_phrases.h"

const struct cue_class cue_classes[] = {
    /* who */
    { "me", "mij|me|mijn|mn|mezelf|mijzelf|ons|mie|mi|mien|ik" },
    { "them", "mij|me|mn|ons|mie|mi|haar|hem|hun|hen|ze|elkaar|mama|mamma|papa|pappa|ma|pa|moeder|mam" },
    { "my", "mijn|me|mn|mien|mijne|mij|onze|ons|haar|zijn|z|der|de|een|hun|die|dat|deze|je|uw" },
    { "partner",
      "man|vriend|partner|ex|exman|exvriend|expartner|echtgenoot|echtgenote|vrouw|vriendin|exvriendin|exvrouw|"
      "kerel|vent|verloofde|vriendje|schatje" },
    { "parent", "vader|moeder|pa|ma|papa|mama|pappa|mamma|pap|mam|ouders|stiefvader|stiefmoeder|stiefpa|stiefma|"
                "pleegvader|pleegmoeder|pleegouders|vaader|moe" },
    { "kin", "zoon|dochter|broer|broers|zus|zussen|zusje|broertje|zoontje|dochtertje|oom|tante|opa|oma|neef|nicht|"
             "schoonvader|schoonmoeder|schoonfamilie|schoonouders|schoonzoon|familie|kleinzoon" },
    { "young",
      "kind|kinderen|kinders|kindje|kids|zoon|dochter|zoontje|dochtertje|baby|kleinkind|kleinkinderen|kleinzoon|"
      "kleindochter|buurkind*|buurjong*|buurmeis*|leerling|jongetje|meisje|meisjes|peuter|kleuter|neefje|nichtje|"
      "ventje|kleine|kleintje|zusje|broertje" },
    { "someone",
      "@partner|@parent|@kin|@young|hij|ze|zij|ie|iemand|jongen|buurman|buurvrouw|man|mannen|jongens|collega|"
      "huisgenoot|onderbuurman|bovenbuurman|die" },
    { "home_foe", "@partner|@parent|@kin|hij|zij|ie" },
    { "carer", "verzorger|verzorgster|thuishulp|mantelzorger|verpleger|bewindvoerder" },
    /* what they do */
    { "hits",
      "slaat|sla|slaan|slaa|slaagt|sleet|slat|schopt|schoppen|wurgt|wurgen|knijpt|stompt|stompen|duwt|trapt|"
      "trappen|mishandelt|mishandelen|mishandeld|bijt|sloeg|sloegen|schopte|wurgde|trapte|mepte|mept|meppen|ramt|"
      "verkracht|kleineert|vernedert" },
    { "hit", "geslagen|geslage|gesla|geschopt|gewurgd|mishandeld|mishandelt|gestompt|verkracht|afgerost|afgeranseld|"
             "toegetakeld|"
             "gemept|geramd|gebeten|gestoken|gekneveld" },
    { "abused", "@hit|misbruikt|verwaarloosd|verwaarloost|opgesloten|aangerand|betast|gekleineerd|vernederd" },
    { "weapon",
      "mes|messen|keukenmes|pistool|wapen|vuurwapen|bijl|machete|honkbalknuppel|knuppel|geweer|koevoet|zwaard|"
      "schaar" },
    { "kill",
      "vermoorden|vermoord|vermoordt|doodmaken|doodslaan|doodschieten|doodsteken|neersteken|neerschieten|afmaken|"
      "ombrengen|wurgen|doodmaakt|afmaakt" },
    { "now", "nu|nou|nuu|net|daarnet|zojuist|momenteel|zonet" },
    { "kill_myself", "zelfmoord*|zelfdoding*|suicid*|zelmoord*" },
    { "self", "mezelf|mijzelf|zichzelf|mezelluf|zelf|myself" },
    { "no", "niet|nie|ni|nait|nooit|nimmer|geen|neet" },
    { "want", "wil|wilt|wille|willen|wilde|wou|wol|will" },
    { "child_hurt", "pijn|klap|klappen|slaag|tik" },
    { "pills",
      "pillen|medicijnen|medicatie|slaappillen|slaaptabletten|tabletten|paracetamol*|oxazepam|insuline|antidepressiva|"
      "strip|strips" },
    { "taken", "geslikt|ingenomen|opgegeten|genomen|ingeslikt|doorgeslikt|leeggegeten" },
    { "height", "brug|flat|dak|trein|metro|gebouw|balkon|viaduct|spoor|toren|raam" },
    { "home", "huis|thuis|kamer|kelder|badkamer|slaapkamer|schuur|wc|toilet|kast|zolder" },
    { "adult_age", "18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42|43|44|45|46|47|48|49|50|"
                   "51|52|53|54|55|56|"
                   "57|58|59|60|61|62|63|64|65|66|67|68|69|70|71|72|73|74|75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|"
                   "90|volwassen" },
    { "visa", "verblijfsvergunning|samenwonen|visum|ind|aangifte|gemeentehuis|registreren" },
    { "child_age", "7|8|9|10|11|12|13|14|15|16|17|7j|8j|9j|10j|11j|12j|13j|14j|15j|16j|17j" },
    { "clause", "en|want|maar|ik|wat|hoe|wie|waar|waarom|omdat|als|help|dus|nu|mijn|sorry|echt|hij|zij|kan|soms|"
                "of|toen|zegt|zei|door|bedankt|please|iemand|moet|alles|het|daarom|gewoon|dan" },

    { "violent",
      "slaat|sloeg|slaan|sla|klappen|schopt|schopte|wurgt|wurgde|gewurgd|mishandelt|mishandeld|stompt|knijpt|kneep|"
      "bijt|"
      "geschopt|gestompt|vuisten|vuist|riem|mept|ramt|geslagen|slag|slaag|aanvliegt|duwt|geduwd|trapt|getrapt" },
    { "not_violent",
      "over|deur|deuren|op|spijker|kaart|overgeslagen|hamer|schutting|straatlantaarn|bushokje|nergens|alarm|auto|"
      "ruit|vroeger|jeugd|destijds|geleden|schadefonds|schadevergoeding|trommel|muur|brug" },
    { "alarm", "help|hulp|snel|bang|gillen|gilt|schreeuwt|schreeuw|nu|nou|kinderen|politie|verstopt|boven|beneden|"
               "straat|dreigt|bedreigt|"
               "zwaait|plein|schoolplein|binnen|buiten" },

    /* days that are near, and what ends on them */
    { "soon",
      "morgen|morge|overmorgen|vandaag|vanavond|vanmiddag|vannacht|vanochtend|maandag|dinsdag|woensdag|donderdag|"
      "vrijdag|vrijdach|zaterdag|zondag|straks" },
    { "house", "huis|huisje|woning|kamer|appartement|flat|opvang|noodopvang|huurwoning|crisisopvang|azc|nachtopvang|"
               "hotel|hostel|pension" },
    { "energy", "gas|stroom|water|energie|licht|elektriciteit|elektra|verwarming|electra|drinkwater" },
    { "cut", "afgesloten|afsluiten|afsluite|afgesneden|afgeknepen|dichtgedraaid|eraf" },
    { "benefit",
      "uitkering|bijstand|bijstandsuitkering|ww|wia|wajong|ziektewet|ziektewetuitkering|loon|inkomen|aow|salaris|"
      "leefgeld|weekgeld" },
    { "stopped", "stopgezet|gestopt|geblokkeerd|opgeschort|ingetrokken|beeindigd|ingehouden|bevroren|stopgeset" },
    { "goods", "spullen|meubels|inboedel|auto|huisraad|boedel" },
    { "small_number", "1|2|3|4|5|6|7|een|twee|drie|vier|vijf|zes|zeven|paar|enkele" },
};
const size_t cue_class_count = sizeof cue_classes / sizeof *cue_classes;

const char *const cue_known[] = {
    "spoor rails springen balkon viaduct",
    "stiefvader pleegvader pleegouders pleegmoeder schoonzoon schoonmoeder gordijnen knoopcel striemen brandplekken "
    "meegesleurd ondergedoken doodsbang fantaseer uitgescholden gesneden zover zakt opstaan tiktok rijden boom "
    "vervangen stiefpa stiefmoeder stuip stuipen treinen rook vlammen beneden boven dreigen bedreigingen huiselijk "
    "huiselijke slaag klap klappen mep snij snijdt snijden zichzelf mezelf mijzelf kwaad wurgt wurgen wurgde stompt "
    "schopt knijpt duwt",
    "mishandelt mishandelen verkracht misbruikt verwaarloosd aangerand vastgebonden opgesloten gegijzeld ontvoerd "
    "achtervolgt achtervolgd",
    "stalkt stalken stalker stalking bedreigt bedreigd dreigt vermoorden vermoordt doodmaken afmaken wurging "
    "bewusteloos overdosis ademt stikt",
    "gillen krijsen schreeuwen schreeuwt scheldt pistool wapen bijl knuppel honkbalknuppel machete inbreker benzine "
    "gaslucht koolmonoxide",
    "suicidaal zelfmoord zelfdoding afscheidsbrief afscheid levensmoe uitweg pillen slaappillen springen spring "
    "verdwijnen geslikt ingenomen",
    "uithuwelijken eerwraak gewelddadig gewelddadige agressief striemen gepest pesten chanteert chanteren naaktfoto "
    "naaktfotos eenzaam",
    "bloedt bloeden hartaanval beroerte verstopt staande sloten onderdak slaapplek dakloos gegeten "
    "vreemdelingendetentie uitgezet",
};
const size_t cue_known_count = sizeof cue_known / sizeof *cue_known;
