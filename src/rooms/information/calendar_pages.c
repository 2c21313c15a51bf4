// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* calendar_pages.c - see calendar_pages.h. */
#include "calendar_pages.h"

#include "reply.h"

void last_day_calendar(struct request *r, const char *kind, day_number last_day)
{
    char day[11], next[11], stamp[21];
    day_to_iso(last_day, day);
    day_to_iso(last_day + 1, next);
    moment_to_iso(r->now, stamp);
    r->reply.type = TYPE_CALENDAR;
    r->reply.file_name = "laatste-dag.ics";
    buffer_printf(
        r->reply.body,
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Elke Deur//NL\r\nBEGIN:VEVENT\r\nUID:%s-%s@elkedeur\r\n"
        "DTSTAMP:%.4s%.2s%.2sT%.2s%.2s%.2sZ\r\nDTSTART;VALUE=DATE:%.4s%.2s%.2s\r\nDTEND;VALUE=DATE:%.4s%.2s%.2s\r\n"
        "SUMMARY:Uw afspraken: laatste dag\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Uw "
        "afspraken\r\nTRIGGER:-P7D\r\n"
        "END:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        kind, day, stamp, stamp + 5, stamp + 8, stamp + 11, stamp + 14, stamp + 17, day, day + 5, day + 8, next,
        next + 5, next + 8);
}
