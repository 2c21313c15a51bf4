/* SPDX-FileCopyrightText: 2026 Elke Deur contributors
 * SPDX-License-Identifier: EUPL-1.2
 *
 * asset.h: the style sheet, script, icons and fonts that the program carries with it, found by their path.
 *
 * The table is made at build time by script/assets.mjs (asset_table.c); the paths hold a hash of the content, so a
 * reply may be kept for a year ("public, max-age=31536000, immutable", with "Vary: Accept-Encoding"). The paths for use
 * in pages are macros in asset_names.h. Everything is constant and lives as long as the program; nothing to free. */
#ifndef ASSET_H
#define ASSET_H

#include <stddef.h>

/** Bytes of one encoding; data is NULL and size 0 where an encoding would not be smaller than the plain bytes. */
struct asset_bytes {
    const unsigned char *data;
    size_t size;
};

struct asset {
    const char *path; /* "/s/style.0123456789ab.css" */
    const char *type; /* value of Content-Type */
    const char *etag; /* value of ETag, quotes included; weak, because it is the same for every encoding (RFC 9110) */
    struct asset_bytes plain;
    struct asset_bytes gzip;
    struct asset_bytes brotli;
};

/** All assets, sorted by path in byte order. */
extern const struct asset assets[];
extern const size_t asset_count;

/** The asset with exactly this path (no query), or NULL. */
const struct asset *asset_find(const char *path);

#endif
