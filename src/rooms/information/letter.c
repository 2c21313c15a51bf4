// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* letter.c - the words of the letters, as tables per form; see letter.h. */
#include "letter.h"

#include "text.h"

/* One row per form of letter: what it is called, its first sentence, and the articles that give the rights it asks for. */
static const struct {
    const char *subject, *opening;
    const char *more_time; /* asks for time to give reasons */
    const char *hearing;
    const char *costs;
    const char *enclosed;
} forms[] = {
    [OBJECTION] = { "Bezwaar tegen uw besluit", "Ik ben het niet eens met dit besluit. Daarom maak ik bezwaar.",
                    "Geef mij daarvoor vier weken (Awb 6:6).", "Ik wil mijn verhaal ook zelf vertellen (Awb 7:2).",
                    "Verandert u het besluit? Dan vraag ik u om mijn kosten te betalen (Awb 7:15).",
                    "Ik stuur een kopie van uw besluit mee." },
    [ADMINISTRATIVE_APPEAL] = { "Administratief beroep tegen uw besluit",
                                "Ik ben het niet eens met dit besluit. Daarom ga ik in administratief beroep.",
                                "Geef mij daarvoor vier weken (Awb 6:6).",
                                "Ik wil mijn verhaal ook zelf vertellen (Awb 7:16).",
                                "Verandert het besluit? Dan vraag ik u om mijn kosten te betalen (Awb 7:28).",
                                "Ik stuur een kopie van uw besluit mee." },
    [APPEAL_PROSECUTOR] = { "Beroep tegen de verkeersboete",
                            "Ik ben het niet eens met deze boete. Daarom ga ik bij u in beroep (WAHV 6).",
                            "Geef mij daarvoor vier weken (Awb 6:6).",
                            "Ik wil mijn verhaal ook zelf vertellen (Awb 7:16).", "",
                            "Ik stuur een kopie van de boete mee." },
    [OPPOSITION] = { "Verzet tegen de strafbeschikking",
                     "Ik ben het niet eens met deze strafbeschikking. Daarom doe ik verzet (Sv 257e).", "",
                     "Ik wil dat een rechter naar mijn zaak kijkt.", "",
                     "Ik stuur een kopie van de strafbeschikking mee." },
    [APPEAL_COURT] = { "Beroep tegen de beslissing op mijn bezwaar",
                       "Ik ben het niet eens met deze beslissing. Daarom ga ik in beroep.",
                       "Geef mij daarvoor vier weken (Awb 6:6).", "Ik wil mijn verhaal ook zelf vertellen (Awb 8:56).",
                       "", "Ik stuur een kopie van de beslissing mee." },
};

static void add(struct letter *letter, enum line_kind kind, const char *label, const char *text)
{
    if (letter->count < LETTER_LINES)
        letter->lines[letter->count++] = (struct line){ kind, label, text };
}

/* A sentence; nothing when there is none. */
static void say(struct letter *letter, enum line_kind kind, const char *text)
{
    if (text[0])
        add(letter, kind, "", text);
}

static const char *date_words(struct arena *arena, day_number day)
{
    char words[40];
    day_in_words(day, words);
    const char *space = strchr(words, ' '); /* without the weekday */
    return arena_copy(arena, space ? space + 1 : words);
}

static void add_writer(struct letter *letter, const char *name, const char *address, const char *town,
                       const char *phone)
{
    add(letter, LINE_FROM, "Naam", name);
    add(letter, LINE_FROM, "Adres", address);
    add(letter, LINE_FROM, "Postcode en plaats", town);
    add(letter, LINE_FROM, "Telefoon", phone);
}

static void add_addressee(const struct letter_wish *wish, struct arena *arena, struct letter *letter)
{
    const char *to = remedy_of(wish->decision->remedy)->addressee;
    add(letter, LINE_TO, "", arena_printf(arena, "Aan %s", to));
    if (strcmp(wish->decision->authority, "gemeente") == 0 && wish->municipality[0])
        add(letter, LINE_TO, "", arena_printf(arena, "Gemeente %s", wish->municipality));
    add(letter, LINE_TO, "Adres (staat in de brief)", "");
}

/* The reader's own words, a line at a time; empty lines go. */
static bool add_own_words(struct letter *letter, struct arena *arena, const char *words)
{
    struct slice rest = slice_of(words), part;
    bool any = false;
    enum { ROOM_FOR_THE_REST = 20 };
    while (slice_next(&rest, '\n', &part)) {
        bool last = letter->count + ROOM_FOR_THE_REST >= LETTER_LINES;
        if (last && rest.at)
            part.size = (size_t)(rest.at + rest.size - part.at);
        part = slice_trim(part);
        if (!part.size)
            continue;
        add(letter, LINE_TEXT, "", arena_copy_n(arena, part.at, part.size));
        any = true;
        if (last)
            break;
    }
    return any;
}

static bool add_principles(struct letter *letter, struct arena *arena, uint32_t mask)
{
    if (!mask)
        return false;
    add(letter, LINE_TEXT, "", "Dit is volgens mij niet goed gegaan:");
    for (int i = 0; i < PRINCIPLES; i++)
        if (mask & 1u << i)
            add(letter, LINE_REASON, "",
                arena_printf(arena, "%s (%s: %s)", principles[i].sentence, principles[i].name, principles[i].article));
    return true;
}

static void add_end(struct letter *letter, const char *enclosed)
{
    say(letter, LINE_TEXT, enclosed);
    add(letter, LINE_TEXT, "", "Met vriendelijke groet,");
    add(letter, LINE_SIGNED, "Handtekening", "");
}

bool letter_write(const struct letter_wish *wish, struct arena *arena, struct letter *letter)
{
    enum letter_form form = wish->decision->form;
    *letter = (struct letter){ 0 };
    if (form == NO_LETTER)
        return false;
    bool awb = form != OPPOSITION;
    add_writer(letter, wish->name, wish->address, wish->town, wish->phone);
    add_addressee(wish, arena, letter);
    add(letter, LINE_DATE, "Datum van deze brief", date_words(arena, wish->today));
    add(letter, LINE_SUBJECT, "", forms[form].subject);
    add(letter, LINE_ABOUT, "Datum van het besluit", wish->has_letter ? date_words(arena, wish->letter) : "");
    add(letter, LINE_ABOUT, "Kenmerk of nummer", wish->number);
    add(letter, LINE_TEXT, "", remedy_salutation(wish->decision->remedy));
    add(letter, LINE_TEXT, "", forms[form].opening);
    bool reasons = add_own_words(letter, arena, wish->own_words);
    reasons |= add_principles(letter, arena, wish->principles);
    if (awb)
        add(letter, LINE_TEXT, "",
            arena_printf(arena, "%s %s",
                         reasons ? "Ik wil mijn redenen later nog aanvullen." : "Ik stuur mijn redenen later.",
                         forms[form].more_time));
    if (wish->late)
        add(letter, LINE_BLANK,
            awb ? "Mijn brief komt misschien te laat (Awb 6:11). Dat komt doordat"
                : "Mijn brief komt misschien te laat. Dat komt doordat",
            "");
    say(letter, LINE_TEXT, forms[form].hearing);
    say(letter, LINE_TEXT, forms[form].costs);
    say(letter, LINE_TEXT,
        awb ? "Stuur mij een bewijs dat u deze brief heeft gekregen (Awb 6:14)."
            : "Stuur mij een bewijs dat u deze brief heeft gekregen.");
    add_end(letter, forms[form].enclosed);
    return true;
}

void letter_notice(const struct notice_wish *wish, struct arena *arena, struct letter *letter)
{
    *letter = (struct letter){ 0 };
    const char *what = wish->on_objection ? "bezwaar" : "aanvraag";
    add_writer(letter, wish->name, wish->address, wish->town, wish->phone);
    add(letter, LINE_TO, "Aan", wish->body);
    add(letter, LINE_TO, "Adres (staat in een eerdere brief)", "");
    add(letter, LINE_DATE, "Datum van deze brief", date_words(arena, wish->today));
    add(letter, LINE_SUBJECT, "", "Ingebrekestelling: u bent te laat met uw besluit");
    add(letter, LINE_ABOUT, wish->on_objection ? "Datum van mijn bezwaar" : "Datum van mijn aanvraag",
        wish->has_asked ? date_words(arena, wish->asked) : "");
    add(letter, LINE_ABOUT, "Kenmerk of nummer", wish->number);
    add(letter, LINE_TEXT, "", "Geachte mevrouw, meneer,");
    add(letter, LINE_TEXT, "", arena_printf(arena, "Op mijn %s kwam nog geen besluit.", what));
    add(letter, LINE_ABOUT, "U had tijd tot en met", wish->has_end ? date_words(arena, wish->end) : "");
    add(letter, LINE_TEXT, "", "Ik stel u in gebreke. Beslis binnen twee weken nadat u deze brief kreeg (Awb 4:17).");
    if (wish->penalty)
        add(letter, LINE_TEXT, "",
            "Beslist u dan nog niet? Dan vraag ik u om de dwangsom vast te stellen en te betalen (Awb 4:17, 4:18).");
    add(letter, LINE_TEXT, "", "Blijft uw besluit weg? Dan kan ik naar de rechter gaan (Awb 6:2, 6:12).");
    add(letter, LINE_TEXT, "", "Stuur mij een bewijs dat u deze brief heeft gekregen.");
    add_end(letter, "");
}

static void put_line(struct buffer *out, const struct line *line)
{
    if (line->kind == LINE_REASON)
        buffer_text(out, "- ");
    if (line->label[0])
        buffer_printf(out, "%s: ", line->label);
    buffer_text(out, line->text[0] ? line->text : "....................");
    buffer_byte(out, '\n');
}

const char *letter_text(const struct letter *letter, struct arena *arena)
{
    struct buffer out;
    buffer_begin(&out, 64 * 1024);
    for (size_t i = 0; i < letter->count; i++) {
        enum line_kind kind = letter->lines[i].kind, before = i ? letter->lines[i - 1].kind : kind;
        if (i && (kind != before || kind == LINE_TEXT) && !(before == LINE_SUBJECT && kind == LINE_ABOUT))
            buffer_byte(&out, '\n');
        put_line(&out, &letter->lines[i]);
    }
    const char *text = arena_copy_n(arena, out.at ? out.at : "", out.used);
    buffer_free(&out);
    return text;
}
