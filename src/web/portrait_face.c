/* SPDX-FileCopyrightText: 2026 Elke Deur contributors
 * SPDX-License-Identifier: EUPL-1.2
 *
 * portrait_face.c: reads the row of choices of a face, or makes one up from the label. Numbers and colours are parsed,
 * never copied, so that nothing of the row can come into a page as it stands. */
#include "portrait_face.h"

#include <stdint.h>
#include <string.h>

const struct portrait_skin portrait_skins[] = {
    { 0xf6d7c3, 0xe2b79d, 0xc0695c }, { 0xeec2a2, 0xd69f7a, 0xb35f50 }, { 0xdba880, 0xbf875d, 0xa4523f },
    { 0xc08a60, 0x9f6b45, 0x8d4433 }, { 0x95623f, 0x774a2d, 0x703127 }, { 0x6d4630, 0x523222, 0x5c2822 },
};

const struct portrait_hair portrait_hairs[] = {
    { "black", 0x1f1a1a }, { "dark", 0x382720 }, { "brown", 0x644129 }, { "chestnut", 0x7d4526 }, { "red", 0xb0562a },
    { "blond", 0xd9ac62 }, { "sand", 0xb18a55 }, { "grey", 0xa6a7a6 },  { "white", 0xdcdcd8 },    { "steel", 0x6d7072 },
};

const struct portrait_back portrait_backs[] = {
    { "light", 0xffe3a6, 0xffd07a }, { "leaf", 0xdcebdc, 0xc6dfca }, { "sky", 0xdbe9ee, 0xc3dae2 },
    { "clay", 0xf8dfd0, 0xefc9b3 },  { "sand", 0xf1e9d8, 0xe4d8bf },
};

static const char *const wear_names[] = { "crew", "collar", "blazer", "rollneck", "vneck" };
static const char *const smile_names[] = { "closed", "open", "half" };
static const char *const beard_names[] = { "", "full", "stubble", "moustache" };
static const char *const glasses_names[] = { "", "square", "round" };

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Reading ---------------------------------------------------------------------------------------------------------- */

/* A stretch of the row: not ended by a NUL. */
struct word {
    const char *at;
    size_t length;
};

static bool word_is(struct word word, const char *text)
{
    return strlen(text) == word.length && memcmp(word.at, text, word.length) == 0;
}

/* Takes the part up to the separator off the front. */
static struct word word_take(struct word *rest, char separator)
{
    struct word part = { rest->at, 0 };
    while (part.length < rest->length && part.at[part.length] != separator)
        part.length++;
    size_t step = part.length < rest->length ? part.length + 1 : part.length;
    rest->at += step;
    rest->length -= step;
    return part;
}

static bool read_colour(struct word word, unsigned *colour)
{
    unsigned value = 0;

    if (word.length != 6)
        return false;
    for (size_t i = 0; i < 6; i++) {
        char c = word.at[i];
        unsigned digit = c >= '0' && c <= '9'   ? (unsigned)(c - '0')
                         : c >= 'a' && c <= 'f' ? (unsigned)(c - 'a') + 10
                         : c >= 'A' && c <= 'F' ? (unsigned)(c - 'A') + 10
                                                : 16;
        if (digit > 15)
            return false;
        value = value * 16 + digit;
    }
    *colour = value;
    return true;
}

/* A number with at most one decimal, in tenths, when it lies within the limits (in tenths too). */
static bool read_tenths(struct word word, int low, int high, int *tenths)
{
    int value = 0;
    size_t i = 0;

    if (word.length == 0 || word.length > 4)
        return false;
    for (; i < word.length && word.at[i] >= '0' && word.at[i] <= '9'; i++)
        value = value * 10 + (word.at[i] - '0');
    if (i == 0)
        return false;
    value *= 10;
    if (i + 2 == word.length && word.at[i] == '.' && word.at[i + 1] >= '0' && word.at[i + 1] <= '9') {
        value += word.at[i + 1] - '0';
        i += 2;
    }
    if (i != word.length || value < low || value > high)
        return false;
    *tenths = value;
    return true;
}

static void read_whole(struct word word, int low, int high, int *number)
{
    int tenths;
    if (read_tenths(word, low * 10, high * 10, &tenths) && tenths % 10 == 0)
        *number = tenths / 10;
}

static void read_name(struct word word, const char *const *names, size_t count, size_t *index)
{
    for (size_t i = 0; i < count; i++)
        if (names[i][0] != '\0' && word_is(word, names[i]))
            *index = i;
}

static void read_hair(struct word word, size_t *index)
{
    for (size_t i = 0; i < COUNT(portrait_hairs); i++)
        if (word_is(word, portrait_hairs[i].name))
            *index = i;
}

static void read_glasses(struct word value, struct portrait_face *face)
{
    if (!read_colour(word_take(&value, ','), &face->frame))
        return;
    face->glasses = SQUARE;
    read_name(value, glasses_names, COUNT(glasses_names), &face->glasses);
}

static void read_wear(struct word value, struct portrait_face *face)
{
    read_name(word_take(&value, ','), wear_names, COUNT(wear_names), &face->wear);
    read_colour(word_take(&value, ','), &face->cloth);
    read_colour(value, &face->trim);
}

/* One choice; false when its name is unknown. */
static bool read_choice(struct word name, struct word value, struct portrait_face *face)
{
    if (word_is(name, "skin")) {
        if (value.length == 1 && value.at[0] >= 'a' && value.at[0] <= 'f')
            face->skin = (size_t)(value.at[0] - 'a');
    } else if (word_is(name, "hair")) {
        read_hair(value, &face->hair);
    } else if (word_is(name, "beardhair")) {
        read_hair(value, &face->beardhair);
    } else if (word_is(name, "style")) {
        for (size_t i = 0; i < portrait_style_count; i++)
            if (word_is(value, portrait_styles[i].name))
                face->style = i;
    } else if (word_is(name, "back")) {
        for (size_t i = 0; i < COUNT(portrait_backs); i++)
            if (word_is(value, portrait_backs[i].name))
                face->back = i;
    } else if (word_is(name, "scarf")) {
        read_colour(word_take(&value, ','), &face->scarf);
        read_colour(value, &face->fold);
    } else if (word_is(name, "wear")) {
        read_wear(value, face);
    } else if (word_is(name, "glasses")) {
        read_glasses(value, face);
    } else if (word_is(name, "smile")) {
        read_name(value, smile_names, COUNT(smile_names), &face->smile);
    } else if (word_is(name, "beard")) {
        read_name(value, beard_names, COUNT(beard_names), &face->beard);
    } else if (word_is(name, "brow")) {
        read_colour(value, &face->brow);
    } else if (word_is(name, "eye")) {
        read_colour(value, &face->eye);
    } else if (word_is(name, "earrings")) {
        read_colour(value, &face->earrings);
    } else if (word_is(name, "browwidth")) {
        read_tenths(value, 10, 60, &face->browwidth);
    } else if (word_is(name, "age")) {
        read_whole(value, 0, 2, &face->age);
    } else if (word_is(name, "lift")) {
        read_whole(value, 0, 4, &face->lift);
    } else if (word_is(name, "w")) {
        read_whole(value, 36, 46, &face->width);
    } else if (word_is(name, "jaw")) {
        read_whole(value, 20, 36, &face->jaw);
    } else if (word_is(name, "chin")) {
        read_whole(value, 50, 62, &face->chin);
    } else {
        return false;
    }
    return true;
}

static bool read_choices(const char *choices, struct portrait_face *face)
{
    struct word rest = { choices, choices ? strlen(choices) : 0 };
    bool known = false;

    while (rest.length > 0) {
        struct word value = word_take(&rest, ' ');
        struct word name = word_take(&value, '=');
        if (name.length > 0 && read_choice(name, value, face))
            known = true;
    }
    return known;
}

/* A face from a label: the same label, the same face (FNV-1a, 32 bits). */
static void face_from_label(const char *label, struct portrait_face *face)
{
    static const unsigned cloths[][2] = {
        { 0x5d7f95, 0x4a687c }, { 0x7a3f4a, 0x8d4f5b }, { 0x2f5b4c, 0x24483c }, { 0xc9773f, 0xb0632f },
        { 0x4b5b3a, 0x3b492d }, { 0xe9dfcb, 0xd8c9ab }, { 0x44688a, 0x56799a }, { 0xc4a3b8, 0xad8aa2 },
    };
    static const char *const styles[] = {
        "short", "side", "quiff", "crop", "long", "bob", "softcurls", "bun", "lowbun",
    };
    static const size_t wears[] = { CREW, COLLAR, ROLLNECK, VNECK };
    uint32_t hash = 2166136261u;

    for (const char *c = label; *c; c++)
        hash = (hash ^ (unsigned char)*c) * 16777619u;
    hash ^= hash >> 15;
    const char *style = styles[hash % COUNT(styles)];
    for (size_t i = 0; i < portrait_style_count; i++)
        if (strcmp(portrait_styles[i].name, style) == 0)
            face->style = i;
    face->skin = (hash >> 5) % COUNT(portrait_skins);
    face->hair = face->skin >= 3 ? (hash >> 9) % 2 : (hash >> 9) % COUNT(portrait_hairs);
    face->beardhair = face->hair;
    face->back = (hash >> 13) % COUNT(portrait_backs);
    face->cloth = cloths[(hash >> 16) % COUNT(cloths)][0];
    face->trim = cloths[(hash >> 16) % COUNT(cloths)][1];
    face->wear = wears[(hash >> 19) % COUNT(wears)];
    face->smile = (hash >> 22) % 2 ? OPEN : HALF;
    face->jaw = 25 + (int)((hash >> 24) % 6);
}

void portrait_face_read(const char *choices, const char *label, struct portrait_face *face)
{
    *face = (struct portrait_face){
        .skin = 1,
        .hair = 2,
        .beardhair = SIZE_MAX,
        .style = 0,
        .wear = CREW,
        .smile = CLOSED,
        .scarf = 0x1f5d57,
        .fold = 0x174a45,
        .cloth = 0x5d7f95,
        .trim = 0x4a687c,
        .brow = NO_COLOUR,
        .eye = 0x38322f,
        .earrings = NO_COLOUR,
        .width = 41,
        .jaw = 27,
        .chin = 57,
        .browwidth = 30,
    };
    if (!read_choices(choices, face))
        face_from_label(label, face);
    if (face->beardhair == SIZE_MAX)
        face->beardhair = face->hair;
    if (face->brow == NO_COLOUR)
        face->brow = portrait_hairs[face->hair].colour;
    if (face->skin >= 3)
        face->eye = 0x2b1d18;
}
