// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* wordlists.c - see wordlists.h. Everyday Dutch and the words of letters; add freely, one meaning a row. */
#include "wordlists.h"

const char compound_parts[] =
    "convenant stook afschrift afschriften compliment senioren gebonden eiser eisers register aanmaak bezwaarde "
    "kwijtscheldings afsluitings ontruimings inkomens "
    "huurders buren bezwaar buurt dienst verzekerings verhoging "
    "aanbod aandoening aangifte aankoop aanmaning aanmeld aanpak aanpassing aanslag aansluiting aanspraak "
    "aansprakelijk aansprakelijkheid aanstelling aanvraag aanvullende aanvulling abonnee abonnement accountant "
    "achterstand administratie adoptie adres adverteerder advies advocaat afbetaling afbetalings afdeling afkoop "
    "aflossing aflossings afsluit afsluiting afspraak afstamming afstand afval agent akte alarm alcohol "
    "alimentatie alleenstaande ambtenaar ambulance annulering anoniem anw aow apotheek appartement arbeid "
    "arbeider arbeids architect armoede arrest arts asbest asiel auto avond baby badkamer balans balie balkon "
    "bank basis basisschool bedenk bedlampje bedrag bedreiging bedrijf bedrijfs beeld begeleider begeleiding "
    "begeleidings begrafenis behandel behandeling beheer beheerder beheerders bejaarden bekeuring belang belangen "
    "belasting belastingdienst belastingen beleid beleids bemiddeling beoordeling beroep beroeps bescherm "
    "bescherming beschermings beschikking beschikkings beslag beslissing beslissings besluit besluiten bestaans "
    "bestuur bestuurs betaal betaling betalings bevalling bewaar bewaring bewijs bewind bewindvoerder bewoner "
    "bewoners bezit bezoek bezwaar bijdrage bijeenkomst bijlage bijschrijving bijslag bijstand bijstands "
    "bijzondere blijf blind boa bodem boek boeken boerderij boete boetes bon bonus boodschappen borg bouw brand "
    "brandweer brief brieven bril brug bruto bsn budget bureau buren burger burgerlijk burgerschap burn buur "
    "buurman buurt buurthuis buurtteam camera campagne cao cel cent centrum chronisch claim client collectief "
    "college commissie computer concurrentie consult consument consumenten contact contract contracten controle "
    "coronasteun coulance criminaliteit cultuur curatele cursus daad dader dag dagen dagvaarding dak dakloos "
    "daklozen data declaratie deel deelnemer defect dekking deskundige detentie deur deurwaarder diagnose dief "
    "diefstal dienst dienstverband dieren digid digitaal directeur discriminatie dochter document doel dokter "
    "domein dood dorps dossier drank dreiging drugs dubbel duo duur dwang dwangsom dyslexie echt eengezins eer "
    "effect eigen eigenaar eigendom elektriciteit elektro emotie energie erf erfenis erfgenaam erkenning ernst "
    "ervaring eten examen executie expertise export factuur faillissement familie fase feest feit fiets "
    "financieel financiering flex fonds formulier formulieren fout fouten fractuur fraude functie garage garantie "
    "gas gast gastouder gebit geboorte gebouw gebrek gebreken gebruikers gebruiks gedrag gedrags gegevens "
    "gehandicapt gehandicapten geheim gehoor geld geldnood geloof geluid gemeente gemeentehuis geneeskundig "
    "geneesmiddelen generatie gerecht gerechts geschil geschillen gespecialiseerd gesprek getuige getuigen gevaar "
    "gevangenis gevolg geweld gezag gezin gezinnen gezins gezond gezondheid gezondheids ggz gift gijzeling goed "
    "goederen graf grens griffie groep groeps grond grootouder hand handel handels handhaving handicap "
    "handtekening heffing helft hereniging herinnering herkeuring herplaatsing herstel hervat hoek hoger hond "
    "honden honger hoofd hoofdverblijf hoor hoorzitting horeca hotel houder huid huis huisarts huisbaas huishoud "
    "huishoudelijk huishouding huisraad huisverbod huisvesting huiswerk huizen hulp hulpmiddel huur huurder "
    "huwelijk huwelijks hypotheek identificatie identiteit immigratie inboedel inbraak inburgering incasso "
    "indexering indicatie informatie ingang ingebrekestelling inhouding inkomen inkomens inkomsten inkoop inleg "
    "inlichtingen inloop inrichting inrichtings inschrijving inspectie instantie instelling intake integratie "
    "interieur internet intrekking inval invoer inwoner inzage jaar jaars jaren jeugd jeugdbescherming jeugdzorg "
    "jongere jongeren juni juridisch juridische jurist kaart kader kamer kamers kans kantoor kantoren kapitaal "
    "kas kenteken ketel keuken keukentafel keuring keuze kilometer kind kinder kinderbijslag kinderopvang klacht "
    "klachten klant klanten klas kleding klein kleinkind kleur klus knie koffie koop koopje koper kopie korting "
    "kosteloos kosten kracht krant krediet kring kwalificatie kwartaal kwijt kwijtschelding laan land landelijk "
    "lasten lawaai leef leefgeld leeftijd leeftijds leegstand leen leer leerling leger leiding lekkage lening "
    "leraar les letsel letter leven levens leverancier levering leverings lichaam lichamelijk lid lieden liefde "
    "lift lijst loket loods loon loondoorbetaling loonstrook loopbaan maal maaltijd maand maat maatregel "
    "maatschappelijk maatschappij machtiging makelaar makelaars man mantel mantelzorg markt massa materiaal "
    "maximum medewerker mediation medicatie medicijn medicijnen medisch meerder meerderjarig meld meldcode "
    "melding mensen mensenrechten mentor meter meubel migratie milieu minderjarig minima minimum minister "
    "misbruik misdrijf mishandeling misleiding moeder moment mondzorg moord motor muziek naam nabestaande "
    "nabestaanden nacht nachtopvang naheffing nalatenschap nationaliteit naturalisatie natuur nazorg netto nood "
    "noodgeval noodopvang noord norm nota notaris nummer oma ombudsman omgang omzet onderdeel onderdelen "
    "onderhoud onderhouds onderhuur ondernemer ondernemers onderneming ondersteuning onderwijs onderzoek ongeluk "
    "ongeschikt ongeval ongevallen onroerend ontbinding ontheffing ontruiming ontslag ontvanger ontvangst "
    "onzekerheid oog oogarts oorlog opa operatie opleiding oplichting opname oppas oproep opvang opvoed opvoeding "
    "opzeg opzegging orde organisatie ouder ouderdom ouderen ouderschap overeenkomst overheid overheids overlast "
    "overlijden overlijdens overname overschot overtreding pakje pakket pand papa papier papieren papierwerk park "
    "parkeer partner pas paspoort patient pauze pensioen personeel personeels persoon persoonlijk persoons pesten "
    "pgb plaats plan platform pleeg pleegzorg plek plicht plichten poging polis politie portaal portemonnee "
    "portiek post postcode praktijk premie prestatie prijs privacy probleem problemen procedure proces product "
    "proef programma project provincie psychiater psycholoog punt punten raad raads raadsman raam ramp rapport "
    "reactie reactietermijn recht rechtbank rechten rechter rechts rechtswinkel rechtszaak reclame reclassering "
    "reden regel regeling regelingen register registers registratie reglement reis reizen reken rekening "
    "rekenings relatie rente reparatie restschuld resultaat retour richtlijn rij rijbewijs rijk rijksbijdrage "
    "riool risico roerend rolstoel rook rouw ruil ruimte ruzie salaris saldo samenleving samenlevings samenwoon "
    "sanctie sanering saneringen schaal schade schap scheiding schimmel scholen school schoonmaak schorsing "
    "schrift schriftelijk schuld schuldeiser schulden schuldenaar schutting schuur scooter scootmobiel seizoen "
    "seks server service servicekosten signaal situatie slaap slachtoffer slag sleutel sloop sloten sluiting "
    "smart sms snel snelheid snelheids snelweg sociaal sociale sollicitatie sommatie soort spaar spaargeld "
    "speciaal specialist speel spoed sport sportclub sportschool spraak spreek staat staats stad stads stage "
    "stalking stand standaard stap start station status statuut stichting stijging stoornis stop straat straf "
    "strook stroom stroomstoring student studenten studie stuk stukken subsidie succes svb systeem taak taal tand "
    "tandarts tanden tarief tas taxatie taxi team tegemoetkoming tegenpartij tegoed tehuis tekort telefoon "
    "termijn termijnen terug test testament thuis thuiswerk thuiszorg tijd tijdelijk titel toegangs toelating "
    "toeslag toeslagen toestand toestemming toetsing toevoeging toezicht toezichthouder tolk training traject "
    "transitie trap trein trouw tuin twijfel uitbetaling uitgave uitgaven uitkering uitkerings uitleg "
    "uitschrijving uitspraak uitstel uitvaart uitval uitvoering uitvoerings uitzend uitzet uitzetting uren "
    "urgentie urgentieverklaring uur uwv vader vak vakantie vakantiegeld vakbond vangnet vastgoed veilig "
    "veiligheid veiligheids veiling verandering verantwoordelijkheid verblijf verblijfs verbod verbouwing "
    "verdachte verdeling verdrag vereniging vergadering vergoeding vergoedings vergunning verhaal verhoging "
    "verhoor verhuis verhuizing verhuur verhuurder verjaring verjarings verkeer verkeers verkiezing verklaring "
    "verkoop verkoper verkrachting verlaging verlener verlening verlof verloskundige vermogen vermogens verpleeg "
    "verpleging verplicht verplichting verslag verslaving verslavings verstandelijk verstrekking vertaling "
    "vertrouwen vertrouwens vertrouwenspersoon vervanging vervoer vervolging vervuiling verwarming verweer "
    "verwijs verwijzing verwijzings verzekeraar verzekerde verzekering verzekerings verzet verzoek verzuim "
    "vestiging video visum vliegtuig vloer vlucht vluchteling vluchtelingen vocht voeding voedsel voering "
    "voertuig volgorde volmacht vonnis voogd voogdij voorlichting voorraad voorrang voorrangs voorschot "
    "voorwaarden voorziening voorzieningen voorzieningenrechter vorder vordering vraag vraagbaak vreemdeling "
    "vreemdelingen vriend vrij vrijstelling vrijwilliger vrijwilligers vrouw vuil vve waarborg waarde "
    "waarschuwing waarschuwings wacht wachttijd wachtwoord wanbetaler wanbetalers wanbetaling wandel wapen "
    "wasmachine water waterschap waterschaps web webshop website weduwe week wees wegen wekelijks werk werkgever "
    "werkloos werkloosheid werkloze werknemer werkplek werkster werktijd wet wetenschap wets wettelijk wezen wia "
    "wijk wijkagent wijkverpleegkundige winkel winkelier winst winter wlz wmo woning woningbouw woningcorporatie "
    "woon woonkosten woonlasten woonruimte woord woz wraak zaak zaal zak zaken zelf zelfmoord zelfstandige "
    "zelfstandigen ziek zieken ziekenhuis ziekte ziektekosten ziektewet zitting zoek zoeker zolder zomer zoon "
    "zorg zorgen zorger zorgverzekeraar zorgverzekering zuid zus zwanger zwangerschap zwangerschaps zwart zwem "
    "zzp";

const char common_words[] =
    "aan aanbieden aanbod aandacht aandeel aandelen aangekomen aangemeld aangenomen aangeven aangevraagd "
    "aanhouden aankomen aankomst aanmelden aanpakken aanraken aansluiten aantal aantrekken aanval aanwezig "
    "aanwezigheid aanzetten aap aard aardappel aarde aardig absoluut acht achter achteraf achterdeur achterin "
    "achterop achteruit actie actief adem adres adviseren afbetaald afbetalen afdeling afdrukken affaire "
    "afgelopen afgesloten afgewezen afhalen afhankelijk aflopen aflossen afmaken afnemen afscheid afspreken "
    "afstand afval afwachten afwassen agressief akelig akkoord al alarm alleen allemaal alles alleszins als "
    "altijd alvast ambulance ander andere anders angst angstig antwoord apart apparaat appel april arm armoede "
    "arts attent augustus avond avondeten baard baby bad badkamer bak bakken bakker bal balkon band bang bank bar "
    "basis beantwoorden bed bedanken bedankt bedenken bedoel bedoelen bedoeling bedrag bedreigd bedreigen bedrijf "
    "been beest beetje begin begonnen begrepen begrijp begrijpen begrijpt begrip behalen behalve behandelen "
    "behoefte behoorlijk behoren beide bek bekend bekennen bekijken bel belachelijk belang belangrijk belasting "
    "belde beleefd bellen belofte beloning beloofd beloven belt bemoeien ben beneden benieuwd benzine bepaald "
    "bepalen beperkt berekenen berg bericht beroep berucht beschikbaar beschrijven beseffen beslissen best "
    "bestaan beste besteden bestellen bestelling bestemming bestrijden bestuur betaald betaalde betaalt betalen "
    "betekenen betekent beter betrouwbaar betwijfelen beurt bevallen bevatten bevestigen bevriend bewaken bewaren "
    "bewegen beweren bewijzen bewust bezet bezig bezitten bezoek bezoeken bezorgd bezorgen bier bij bijhouden "
    "bijna bijvoorbeeld bijzonder binnen binnenkomen binnenkort blaas blad blauw blazen bleef bleek bleven blij "
    "blijkbaar blijkt blijven blik blind bloed bloemen bloot bodem boek boeken boer bom bon bonnetje boodschap "
    "boodschappen boos boot bord borg borst bos bot boter bouwen boven brandt breed breken brengen bril broek "
    "broer brood brug bruin buik buiten bus buurman buurt buurvrouw cadeau camera cel cent centraal chef chips "
    "computer contact controle correct daar daarna daarom dacht dak dame dan dank dansen dapper dat datum de "
    "december deel deken delen denk denken depressief dertig deur deze dezelfde dicht die diep dier dieren dik "
    "dikke ding dingen dinsdag direct dit dochter doel doen doet dom donderdag dood doodmoe door doorgaan "
    "doorgeven doos dorp dorst douche draad draaien dragen drank drie driehonderd dringend drinken droevig dromen "
    "dronken droog druk druppel dubbel duidelijk duim duizend dun duren durf durft durven dus duur duwen dwars "
    "dwingen echtgenoot echtgenote eens eenzaam eer eerder eerlijk eerst eerste eet eeuw effect egoistisch ei "
    "eigen eigenaar eigenlijk eiland eind einde eindelijk eindigen eisen elf elk elkaar elkaars elke ellende "
    "email emotie en enkel enkele enorm enzo enzovoort erg ergens erger ergste ernstig ervan ervaren ervaring "
    "eten euro euros even fabriek familie fase favoriet februari feest feit fel fiets fijn fijner file film firma "
    "fit flat fles flink foei foto fout fris fruit gaan gaat gaf gang gast gat gauw gebaar gebeld gebeurd "
    "gebeuren gebeurtenis gebied geboren gebouw gebracht gebroken gebruik gebruiken gedaan gedacht gedoe gedrag "
    "gedwongen geen geest gegaan gegeten gegeven geheel geheim gehoopt gehoord gehouden geit gejat gek gekke "
    "gekocht gekomen gekregen gelaten geld geldig geleden geleend geliefde gelijk gelogen geloof geluid geluk "
    "gelukkig gemaakt gemak gemakkelijk gemeen genieten genoeg gepakt gepikt gepraat geprobeerd geregeld gerust "
    "gescheiden geschreven geslagen geslapen gesloten gesproken gestaan gestolen gestopt gestorven gestuurd "
    "getrouwd gevaarlijk geven gevoel gevolg gevonden gevraagd gewerkt gewild gewond gewonnen gewoon gewoonte "
    "gezegd gezellig gezet gezeur gezicht gezien gezin gezocht gezond gil gister gisteren glas goed goede "
    "goedemiddag goedemorgen goedenavond goedkoop gooien gordijn goud graag grap grappig gras graven grens griep "
    "grijs groeien groen groente groep groet grond groot grote groter gunstig haar haast haat hal halen half "
    "hallo halve hand handen handig hang hangen hard hart hebben heel heen hekel helaas helder helemaal helpen "
    "hem hemd hemel hen herfst herinneren herkennen hersenen herstellen het hete heus hielp hielpen hier hij "
    "hobby hoe hoeft hoek hoelang hoesten hoeveel hoge hoi hok hond honderd honger hoofd hoog hoogte hoop hoor "
    "hoorde hopelijk hopen horen horloge hotel houden hout huid huilen huilt huisdier hun huren huur huurde huurt "
    "idee idioot ieder iedere iedereen iemand iets ijs ijskast ik illegaal in inderdaad indruk ineens informatie "
    "ingelogd ingevuld ingewikkeld inleveren inloggen inpakken instappen interessant invullen is ja jaar jaartal "
    "jaartje jaloers jammer januari jaren jas jatten je jeugd jij jong jongen jongens jongste jouw juf juist juli "
    "jullie juni jurk kaart kaas kachel kalm kamer kanker kant kantoor kapot kapotmaken kapotte karton kast kat "
    "keer kelder kenmerk kennen kennis kerel kerk kerst keuken keus keuze kiezen kijk kijken kilo kin kinds kist "
    "klaar klacht klagen klant klap klas klein kleine kleren kletsen kleur klimmen klok kloppen klopt klus knap "
    "knie knoop koe koek koekje koelkast koffer koffie koken kom komen komma komt kon koning kop kopen kopje "
    "koppig kort kosten koud kracht krant kregen krijg krijgen krijgt kring kruipen kruis kuil kun kunnen kunst "
    "kunt kus kussen kwaad kwam kwart kwestie kwijt kwijtgeraakt laag laars laat laatste lachen lade laken lam "
    "lamp land lang langer langs langzaam last lastig laten later lawaai leeftijd leeg leent leer leggen lekker "
    "lenen leraar les letten letter leugen leuk leukste leven lezen lichaam licht lied lief liefde liefst liegen "
    "lieve lift liggen lijk lijken lijn lijst linker links linksom lip logeren loket lopen los lot lucht lui "
    "luisteren lukken lukt lunch maag maakte maal maaltijd maan maand maandag maandje maar maart maat machine "
    "macht mag mager maken makkelijk mama manier mank markt massa mat matig maximaal me mee meedoen meegaan "
    "meemaken meenemen meer meerdere meerderjarig meestal meester mei meisje melden melk meneer menen mening mens "
    "mensen merk merken mes met meteen meter meubels mevrouw middag middel midden mij mijn mijnheer miljoen min "
    "minder minuut mis mislukt misschien mist mocht mode modern moe moed moeder moeilijk moeite moest moet moeten "
    "mogelijk mogen moment momenteel mond mooi moord mop morgen motor muis mus muts muur muziek na naald naam "
    "naar naast nacht nadeel nadenken naderen nagel namelijk namen nat natuur natuurlijk nee neef negen nek nemen "
    "nergens nerveus net neus nicht niemand niet niets nieuw nieuwe nodig noemen noemt nog nogal nooit noord "
    "normaal normale nota november nu nul nummer ochtend oefenen of offerte oktober olie olifant om omdat "
    "omdraaien omgaan omgeving omhoog omlaag omzeilen onbekend onbeleefd ondanks onder onderaan ondertekenen "
    "ondertussen onderweg onderzoek ongelijk ongelofelijk ongeluk ongerust ongeveer onmiddellijk onmogelijk ons "
    "ontbijt ontbreken ontdekken ontmoeten ontslaan ontslagen ontvangen ontvangst onzeker onzin oog oogst ook oom "
    "oor oorlog oorzaak op opa opbellen opeens open opeten opgelost opgezegd ophalen ophangen ophouden opletten "
    "oplichter oplossen oplossing opnemen opnieuw oppassen opruimen opschieten opschrijven opsturen optellen "
    "opzeggen oranje orde oud oude ouders oven over overal overdag overgaan overgebleven overheid overkant "
    "overlijden overmaken overmorgen overnemen overstappen overtuigen paar paard paars pak pakken pan papa papier "
    "park partij pas passen patat pauze peer pen per persoon persoonlijk pijn pijnlijk pikken pil pinda pinnen "
    "pizza plaats plan plank plant plat plek plezier plicht ploeg plotseling poes poging pop positief pot potlood "
    "praat praatje prachtig praten precies prettig prijs prima print printen prive probeer proberen probleem "
    "probleempje problemen proces product prutsen punt raad raam raar raken ramp rand rat reactie reageren "
    "rechter rechts redden redelijk reden regelen regen regenen rekenen rekening reparatie respect rest "
    "restaurant resultaat rij rijden rijk rijst ring rits rivier roepen roer roken rol rommel rond rood rook room "
    "roze rug ruiken ruilen ruim ruimte rust rustig samen sap saus schaap schaar schade schamen schande schat "
    "scheef scheel scheiden scheld schelden schema scherm scherp schieten schilderij school schoon schoonmaken "
    "schop schot schouder schreef schreeuwen schrijft schrijven schrikken schudden schulden schuldig seconde "
    "september serieus sinds situatie slaan slaap slachtoffer slager slang slapen slecht sleutel slim slokken "
    "sloot slot sluiten smaak smaken smal smeer smeken sms snap snappen snapt sneeuw snel snijden snoep soep sok "
    "soms soort sorry sparen speciaal speelgoed spel spelen spiegel spier spijt spin sport sporten spreekt "
    "spreken spring springen spuit staan staart staat stad stal stap stapel stappen start station steeds steeg "
    "steen stel stellen stem stemmen ster sterk sterven steun stevig sticker stil stoel stof stom stond stopgezet "
    "stoppen stopzetten straat straf straks strand streep stress strijd strikt stroom student stuk stukje sturen "
    "stuur stuurt succes suiker systeem taak taal taart tafel tak tandpasta tante tas taxi team teen tegen "
    "tegenwoordig tekenen tekst televisie telkens tellen tenminste tent terug teruggeven terwijl test teveel "
    "tevreden thee thema thuis tien tijd tijdens tikken tip titel tja toch toekomst toen toename toestaan "
    "toestand toeval toilet tong toon top toren tot totaal touw tram trap trein trekken treurig trieste troep "
    "trots trouwen trouwens trui tuin tussen twee tweede tweedehands twijfel typen uit uitdoen uiteindelijk "
    "uitgang uitgeven uitkeren uitkijken uitleggen uitmaken uitnodigen uitrusten uitstekend uitzicht uitzoeken "
    "uur uurtje vaak vader vak vakantie vallen vals van vanaf vanavond vandaag vandoor vangen vanmiddag vannacht "
    "vanochtend vanwaar vanwege vanzelf varen varken vast vasthouden vechten veel veertig veilig veld ver "
    "verandert verbaasd verband verbeteren verbieden verboden verder verdienen verdriet verdrietig verdwenen "
    "vereisen verf vergadering vergeet vergeten vergissing verhaal verhuizen verhuren verhuurd verhuurder "
    "verhuurt verjaardag verkeer verkeerd verkopen verlaten verliefd verliest verliezen verloor verloren vermoeid "
    "verplicht verrassing verschil verschillende verschrikkelijk verstaan verstand verstandig versturen vertel "
    "vertellen vertrouw vervelend vervoer verwachten verwarmen verzinnen verzoek vet vier vieren vies vijf vind "
    "vinden vindt vinger vis visum vlak vlees vliegen vlucht voel voelen voeten vogel vol voldoende volgend "
    "volgende volgens volk volledig volwassen voor vooral voorbij voordeel voordeur voorkomen voorlopig voormalig "
    "voornaam voorstel vooruit voorzichtig vorig vorige vork vormen vraag vraagt vragen vreemd vreselijk vriend "
    "vrienden vriendin vrij vrijdag vrijwel vroeg vroege vroeger vrolijk vrouw vrouwen vuil vuilnis vuur waar "
    "waarheid waarom waarschijnlijk wachten wachtkamer wagen wakker wandelen wang wanhopig wanneer want waren "
    "warm warmte was wassen wat water weduwe week weekend weer weet weg wegen wegens weide weigeren weinig wekker "
    "wel welke wereld werken werkt wet weten wetten wie wij wijf wil wild willen wind winkel winnen winter "
    "wiskunde wisselen wit woede woensdag woest wonder wonen woonkamer woont woord worden wordt wortel wrijven "
    "zaak zacht zak zand zat zaterdag ze zee zeep zeer zeg zeggen zegt zei zeker zelden zelf zelfs zes zestig "
    "zetten zeurt zeven zeventig zich zie zieken ziekenhuis ziel zien ziet zijn zin zingen zinloos zit zitten zo "
    "zodat zoeken zoet zolang zomaar zomer zon zondag zonde zonder zoon zorgen zou zouden zout zoveel zowel zuid "
    "zuinig zulke zus zwaar zwak zwanger zwart zweet zwemmen zwijgen";

const char stop_words[] =
    "de het een en of maar want dus dat die dit deze der den des er hier daar ik je jij u uw hij "
    "zij ze wij we jullie mij me mijn mn jouw zijn haar ons onze hun hen hem zich "
    "is ben bent was waren wordt worden word geworden zal zullen zou zouden kan kunnen kunt kon "
    "konden moet moeten moest mag mogen mocht wil willen wilde heb hebt heeft hebben had hadden "
    "ga gaat gaan ging doe doet doen deed gedaan kom komt komen kwam laat laten maak maakt staat "
    "staan stond zit zitten ligt "
    "in op aan van voor met bij naar uit door over om tot te ten ter onder boven tussen tegen "
    "sinds tijdens na als dan toen nu al ook nog wel niet geen niets niks nooit nix "
    "zo hoe hoeveel hoelang hoevaak wat wie waar wanneer waarom welke welk omdat doordat zodat terwijl hoewel indien "
    "zodra er eens even heel erg veel meer meest minder weinig "
    "wat iets iemand alles alle allemaal ander andere anders zelf elkaar steeds weer altijd soms "
    "vaak misschien eigenlijk gewoon echt toch maar eens "
    "hallo hoi dag graag alsjeblieft bedankt dank groet groetjes alvast mvg beste geachte "
    "mevrouw meneer nou ja nee he hee tja oh ok oke "
    "the a an to of and is i my me you it in on for with";

const char whole_words[] =
    "aanbod aandacht aandeel aangifte aanleg aanslag aansluiting aanspraak aanspraken aanstelling aantal aanvang "
    "aanvraag afspraak afval antwoord avontuur bedrag bedrijf begrip behandeling belang belasting beleid belofte "
    "bericht beroep beslag besluit bestand bestuur betalen betaling bewijs bewind bezwaar bijdrage bijlage "
    "buitenland burger daarom daarvoor dagvaarding deelnemer dezelfde dinsdag donderdag eigenaar eigendom ergens "
    "gebrek gebruiker gegevens gelijkheid gemeente gevaar gevangenis gewoonlijk gezondheid gisteren handhaving "
    "handicap herinnering hiervoor huisarts huishouden huurder huurders inboedel inkomen inkomens inkomsten "
    "inrichting inschrijving inspraak instantie instelling inwoner inwoners jaarlijks kantoor kinderen koopjes "
    "koopman koper kostbaar laatste landelijk lasten leerling lening leven leverancier leveranciers maandag "
    "mandaat mantel medewerker minister misschien moeder nabestaande nabestaanden namelijk nergens nummer omgang "
    "onderhoud ondernemer onderneming onderwerp onderzoek ontslag opdracht opleiding opleidingen oplossing opname "
    "opnieuw opvang organisatie ouderen ouders overal overheid overlast overlijden overname papieren partij "
    "partner pensioen personeel personen persoon plaatsen politie premie procedure recept rechter rechters "
    "redelijk regeling register rekenen rekening schaamte scheiding schuldig situatie steeds steentje straatje "
    "student studenten telkens termijn tevreden toegang toeslag toestand toestemming uitkering uitleg uitspraak "
    "vader vandaag verantwoordelijk verantwoordelijkheid verblijf verdeling vereniging verhoging verjaardag "
    "verkeer verkoper verlof vermogen vermogens verplichting verslag verzekering voorbeeld voordeel voorlichting "
    "voorwaarde vrijdag waarde waarom waarschuwing wachten wanneer water weekend werken werker werking wetenschap "
    "winkelier winter woensdag wonen woning woonachtig zaterdag zekerheid zelfstandig ziekte zondag";

const char negation_words[] =
    "niet geen nooit niks niets nix zonder nergens niemand nauwelijks noch nie ni nait niemendal";

const char loose_particles[] = "op aan af uit in terug mee toe weg los stop kwijt bij door over om vast klaar samen "
                               "voor na binnen dicht open tegen rond";

const struct word_pair short_forms[] = {
    { "ff", "even" },
    { "effe", "even" },
    { "ffe", "even" },
    { "wrm", "waarom" },
    { "wrom", "waarom" },
    { "idd", "inderdaad" },
    { "mn", "mijn" },
    { "zn", "zijn" },
    { "dr", "haar" },
    { "w8", "wacht" },
    { "egt", "echt" },
    { "gwn", "gewoon" },
    { "gwoon", "gewoon" },
    { "gewn", "gewoon" },
    { "nix", "niets" },
    { "niks", "niets" },
    { "nie", "niet" },
    { "nt", "niet" },
    { "nit", "niet" },
    { "nait", "niet" },
    { "ni", "niet" },
    { "kga", "ik ga" },
    { "kheb", "ik heb" },
    { "kben", "ik ben" },
    { "kwil", "ik wil" },
    { "kweet", "ik weet" },
    { "ikheb", "ik heb" },
    { "hb", "heb" },
    { "eb", "heb" },
    { "vd", "van de" },
    { "vh", "van het" },
    { "ipv", "in plaats van" },
    { "ivm", "in verband met" },
    { "mbt", "met betrekking tot" },
    { "iig", "in ieder geval" },
    { "svp", "alsjeblieft" },
    { "aub", "alsjeblieft" },
    { "plz", "alsjeblieft" },
    { "pls", "alsjeblieft" },
    { "thx", "bedankt" },
    { "dnk", "denk" },
    { "dk", "denk" },
    { "bn", "ben" },
    { "nr", "nummer" },
    { "tel", "telefoon" },
    { "uvw", "uwv" },
    { "uwf", "uwv" },
    { "uwvv", "uwv" },
    { "dou", "duo" },
    { "cijb", "cjib" },
    { "cjb", "cjib" },
    { "wss", "waarschijnlijk" },
    { "wsl", "waarschijnlijk" },
    { "vlgs", "volgens" },
    { "mss", "misschien" },
    { "msch", "misschien" },
    { "ong", "ongeveer" },
    { "mnd", "maand" },
    { "mndn", "maanden" },
    { "wk", "week" },
    { "gld", "geld" },
    { "doekoe", "geld" },
    { "duku", "geld" },
    { "poen", "geld" },
    { "centen", "geld" },
    { "knaken", "geld" },
    { "pegels", "geld" },
    { "money", "geld" },
    { "osso", "huis" },
    { "skoften", "werken" },
    { "werke", "werken" },
    { "betale", "betalen" },
    { "wone", "wonen" },
    { "mot", "moet" },
    { "mut", "moet" },
    { "kannie", "kan niet" },
    { "kunne", "kunnen" },
    { "hebbe", "hebben" },
    { "hebbn", "hebben" },
    { "ze", "zij" },
    { "goe", "goed" },
    { "goei", "goed" },
    { "efkes", "even" },
    { "effen", "even" },
    { "gij", "jij" },
    { "ulle", "jullie" },
    { "wa", "wat" },
    { "da", "dat" },
    { "das", "dat is" },
    { "tis", "het is" },
    { "kzit", "ik zit" },
    { "ies", "is" },
    { "isset", "is het" },
    { "scotoe", "politie" },
    { "skotoe", "politie" },
    { "popo", "politie" },
    { "wout", "politie" },
    { "wouten", "politie" },
    { "juut", "politie" },
    { "teringzooi", "rommel" },
    { "zuke", "zoeken" },
    { "efn", "even" },
    { "uwfee", "uwv" },
    { "uitkerig", "uitkering" },
    { "uitkring", "uitkering" },
    { "bijstant", "bijstand" },
    { "mijne", "mijn" },
    { "menne", "mijn" },
    { "hoes", "huis" },
    { "thoes", "thuis" },
    { "toeslaag", "toeslag" },
    { "hoesbaas", "huisbaas" },
    { "wark", "werk" },
    { "keinder", "kinderen" },
    { "kienders", "kinderen" },
    { "bern", "kinderen" },
    { "hus", "huis" },
    { "jild", "geld" },
    { "sjild", "schuld" },
    { "cente", "geld" },
    { "gin", "geen" },
    { "gene", "geen" },
    { "genen", "geen" },
    { "wnr", "wanneer" },
    { "zkh", "ziekenhuis" },
    { "hvl", "hoeveel" },
    { "sws", "sowieso" },
    { "vgm", "volgens mij" },
    { "wl", "wel" },
    { "vnv", "vanavond" },
    { "vnd", "vandaag" },
    { "vndg", "vandaag" },
    { "mrgn", "morgen" },
    { "gstrn", "gisteren" },
    { "sgool", "school" },
    { "skool", "school" },
    { "agter", "achter" },
    { "wagt", "wacht" },
    { "wagten", "wachten" },
    { "regt", "recht" },
    { "regter", "rechter" },
    { "gehat", "gehad" },
    { "wort", "wordt" },
    { "hep", "heb" },
    { "heef", "heeft" },
    { "moni", "geld" },
    { "oso", "huis" },
    { "wroko", "werk" },
    { "pikin", "kind" },
    { "pikins", "kinderen" },
    { "loesoe", "weg" },
    { "waggie", "auto" },
    { "skeer", "arm" },
    { "barkie", "honderd euro" },
    { "donnie", "tien euro" },
    { "pattas", "schoenen" },
    { "kot", "kamer" },
    { "gsm", "telefoon" },
    { "dopgeld", "werkloosheidsuitkering" },
    { "ocmw", "bijstand" },
    { "hedde", "heb je" },
    { "edde", "heb je" },
    { "kunde", "kun je" },
    { "wette", "weet je" },
    { "meug", "mag" },
    { "ginne", "geen" },
    { "unne", "een" },
    { "gjin", "geen" },
    { "ha", "heb" },
    { "wurk", "werk" },
    { "skuld", "schuld" },
    { "skulden", "schulden" },
    { "wenje", "wonen" },
    { "wenning", "woning" },
    { "sykte", "ziekte" },
    { "siik", "ziek" },
    { "gaeld", "geld" },
    { "sjool", "school" },
    { "wirk", "werk" },
    { "moutn", "moeten" },
    { "mout", "moet" },
    { "noaber", "buurman" },
    { "noabers", "buren" },
    { "kweenie", "weet niet" },
    { "kwni", "weet niet" },
    { "weenie", "weet niet" },
    { "kunnie", "kun niet" },
    { "kanie", "kan niet" },
    { "magnie", "mag niet" },
    { "hoefnie", "hoef niet" },
    { "snapnie", "snap niet" },
    { "gaatnie", "gaat niet" },
    { "wilnie", "wil niet" },
    { "hebnie", "heb niet" },
    { "isnie", "is niet" },
    { "ontslg", "ontslag" },
    { "hr", "heer" },
    { "mw", "mevrouw" },
    { "dhr", "meneer" },
    { "mvr", "mevrouw" },
    { "ltr", "later" },
    { "ksnap", "ik snap" },
    { "kmoet", "ik moet" },
    { "kkan", "ik kan" },
    { "kmag", "ik mag" },
    { "kkrijg", "ik krijg" },
    { "kheeb", "ik heb" },
    { "tkan", "het kan" },
    { "tgaat", "het gaat" },
    { "hure", "huren" },
    { "krijge", "krijgen" },
    { "vrage", "vragen" },
    { "snappe", "snappen" },
    { "schulde", "schulden" },
    { "rekeninge", "rekeningen" },
    { "briefe", "brieven" },
    { "brieve", "brieven" },
    { "kindere", "kinderen" },
    { "kids", "kinderen" },
    { "moete", "moeten" },
    { "wete", "weten" },
    { "doeh", "doe" },
    { "gade", "ga je" },
    { "ebde", "heb je" },
    { "kemme", "ik heb" },
    { "kem", "ik heb" },
    { "ejje", "heb je" },
    { "hejje", "heb je" },
    { "heije", "heb je" },
    { "moek", "moet ik" },
    { "benk", "ben ik" },
    { "hebk", "heb ik" },
    { "kanik", "kan ik" },
    { "moetik", "moet ik" },
    { "hoekan", "hoe kan" },
    { "watmoet", "wat moet" },
    { "alstublieft", "alsjeblieft" },
    { "asjeblieft", "alsjeblieft" },
    { "assieblieft", "alsjeblieft" },
    { "dnkje", "dank je" },
    { "bdnkt", "bedankt" },
    { "grtjs", "groetjes" },
    { "grts", "groeten" },
    { "gr", "groeten" },
    { "tog", "toch" },
    { "ofcourse", "natuurlijk" },
    { "cash", "geld" },
    { "flappen", "geld" },
    { "piek", "geld" },
    { "duiten", "geld" },
    { "flus", "geld" },
    { "floes", "geld" },
    { "jatten", "stelen" },
    { "gejat", "gestolen" },
    { "jat", "steel" },
    { "gepikt", "gestolen" },
    { "genaaid", "bedrogen" },
    { "genept", "bedrogen" },
    { "geflest", "bedrogen" },
    { "smeris", "politie" },
    { "flik", "politie" },
    { "flikken", "politie" },
    { "matties", "vrienden" },
    { "mattie", "vriend" },
    { "bro", "vriend" },
    { "brada", "broer" },
    { "chick", "vriendin" },
    { "wijffie", "vrouw" },
    { "vrouwtje", "vrouw" },
    { "moeders", "moeder" },
    { "vaders", "vader" },
    { "crib", "huis" },
    { "yard", "huis" },
    { "keet", "huis" },
    { "pleite", "weg" },
    { "foetsie", "weg" },
    { "fikse", "regelen" },
    { "fiksen", "regelen" },
    { "chillen", "rusten" },
    { "boeie", "boeien" },
    { "w8en", "wachten" },
    { "m8", "vriend" },
    { "b4", "voor" },
    { "2day", "vandaag" },
    { "str8", "recht" },
    { "ingelog", "inloggen" },
    { "uitk", "uitkering" },
    { "zvw", "zorgverzekeringswet" },
    { "bijst", "bijstand" },
    { "ziekw", "ziektewet" },
};
const size_t short_form_count = sizeof short_forms / sizeof *short_forms;

const char *const synonyms[] = {
    "uitkering bijstand soos bijstandsuitkering participatiewet steun",
    "uitkering ww werkloosheidsuitkering",
    "huurbaas verhuurder huisbaas woningcorporatie corporatie woningbouwvereniging woningstichting",
    "baas werkgever chef leidinggevende bedrijf",
    "ontslag ontslaan eruitgegooid wegsturen weggestuurd opstappen ontslagen",
    "loon salaris betaling verdienen",
    "deurwaarder gerechtsdeurwaarder beslag loonbeslag exploot",
    "schuld schulden lening krediet rood",
    "aanmaning herinnering sommatie incasso incassobureau",
    "achterstand achterlopen achter niet_betaald schuld",
    "ontruiming uitzetting uitgezet ontruimen eruit huisuitzetting",
    "stroom energie elektriciteit gas licht elektra",
    "afsluiten afgesloten afsluiting afsnijden",
    "scheiden scheiding echtscheiding uit_elkaar huwelijk",
    "alimentatie kinderalimentatie partneralimentatie onderhoudsbijdrage onderhoud",
    "omgang omgangsregeling bezoekregeling ouderschapsplan zien",
    "kind kinderen zoon dochter baby zoontje dochtertje kleintje",
    "ex exman exvrouw expartner",
    "overleden dood overlijden gestorven uitvaart begrafenis",
    "erfenis erven nalatenschap erfgenaam testament erfdeel",
    "brief post envelop schrijven letter",
    "snappen begrijpen onbegrijpelijk moeilijk snap",
    "formulier aanvraagformulier invullen papieren papierwerk administratie",
    "digid inloggen mijnoverheid inlogcode wachtwoord",
    "computer internet laptop digitaal online",
    "boete bekeuring bon verkeersboete flitsboete",
    "politie agent aangifte",
    "bezwaar bezwaarschrift protest oneens tegenin",
    "besluit beschikking beslissing",
    "advocaat rechtsbijstand jurist toevoeging rechtshulp",
    "rechter rechtbank zitting zaak",
    "schimmel vocht vochtig nat lekkage lek",
    "gebreken onderhoud reparatie repareren kapot stuk defect maken",
    "buren buurman buurvrouw bovenburen onderburen buurt",
    "overlast herrie lawaai geluid hard",
    "woning huis flat appartement kamer woonruimte huurwoning",
    "huurverhoging huurprijs puntentelling puntensysteem",
    "dakloos zwerven straat nachtopvang slaapplek",
    "briefadres postadres inschrijven inschrijving adres",
    "mantelzorg zorgen verzorgen mantelzorger",
    "hulp_thuis huishouden schoonmaken huishoudelijke wmo thuiszorg",
    "ziek ziekte beter arbeidsongeschikt burnout overspannen",
    "keuring keuringsarts afgekeurd herkeuring",
    "zorgverzekering verzekeraar zorgverzekeraar ziekenfonds polis zorgpremie",
    "vergoeding vergoeden declaratie declareren",
    "toeslag huurtoeslag zorgtoeslag kinderopvangtoeslag kindgebonden",
    "terugbetalen terugvordering terugvorderen teruggevorderd terug",
    "kinderbijslag svb aow",
    "pensioen aow ouderdomspensioen",
    "voedselbank eten honger voedselpakket",
    "geld inkomen rondkomen arm armoede krap",
    "verblijfsvergunning verblijf ind verblijfsdocument visum",
    "inburgering inburgeren inburgeringsexamen taalcursus",
    "nederlands taal praten leren",
    "mishandeling slaan geweld slaat geslagen",
    "oplichting opgelicht bedrogen bedrog fraude nep gehackt scam phishing",
    "garantie kapot defect product ruilen omruilen",
    "winkel webshop webwinkel verkoper bestelling besteld",
    "abonnement contract opzeggen lidmaatschap",
    "reis vakantie vlucht vliegtuig hotel",
    "discriminatie gediscrimineerd afkomst racisme huidskleur geloof",
    "belasting aanslag belastingaanslag blauwe",
    "woz ozb gemeentebelasting afvalstoffenheffing waterschapsbelasting",
    "kwijtschelding kwijtschelden vrijstelling",
    "bewindvoerder bewind bewindvoering beschermingsbewind",
    "curator curatele mentor mentorschap",
    "jeugdhulp jeugdzorg gezinsvoogd opvoeden opvoeding",
    "verzekering schade verzekeraar claim",
    "huisarts dokter arts praktijkondersteuner",
    "dokter huisarts arts",
    "inkomen loon uitkering geld verdiensten",
    "vordering schuld rekening bedrag",
    "betalingsregeling afbetalingsregeling regeling termijnen",
    "aanvraag aanvragen verzoek",
    "beeindigen stoppen stopgezet stopzetten beeindiging",
    "intrekken stopzetten intrekking stopgezet",
    "opschorten stopzetten opschorting tijdelijk",
    "korting verlaging gekort korten verlagen maatregel",
    "dwangbevel deurwaarder executie",
    "dagvaarding rechter rechtbank oproep",
    "incassokosten kosten incasso",
    "gijzeling gevangenis vastzetten cel",
    "griffierecht kosten rechter",
    "mediation bemiddeling bemiddelaar ruzie",
    "letselschade ongeluk gewond schade",
    "aansprakelijk schade schuld verantwoordelijk",
    "pgb persoonsgebonden budget",
    "indicatie keuring recht",
    "leerplicht school verzuim spijbelen",
    "leerlingenvervoer taxi school vervoer",
    "energietoeslag energie toeslag stroom",
    "vangnet bijstand uitkering",
    "transitievergoeding ontslagvergoeding ontslag",
    "vaststellingsovereenkomst ontslag tekenen",
    "proeftijd ontslag contract",
    "onrechtmatig oneerlijk illegaal",
    "kinderopvang creche opvang gastouder",
    "naturalisatie paspoort nationaliteit nederlander",
    "gezinshereniging overkomen vrouw kinderen",
    "wanbetaler zorgpremie achterstand bronheffing",
    "eenzaam alleen eenzaamheid contact",
    "kapot stuk defect gesloopt",
    "auto wagen",
    "fiets fietsen gestolen",
    "verslaafd verslaving drugs alcohol drank gokken",
};
const size_t synonym_count = sizeof synonyms / sizeof *synonyms;
