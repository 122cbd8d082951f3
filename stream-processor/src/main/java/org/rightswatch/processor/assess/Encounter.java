package org.rightswatch.processor.assess;

import java.time.LocalDate;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.processor.register.Meeting;
import org.rightswatch.processor.text.Folding;
import org.rightswatch.processor.text.Words;

/**
 * One mark met in one listing: what the factors look at.
 *
 * @param meeting the strongest place
 * @param day the day the listing was seen
 * @param rates for comparing prices
 */
record Encounter(Meeting meeting, Words words, Listing listing, ListingContext context, LocalDate day, Rates rates) {

    Trademark mark() {
        return meeting.trademark();
    }

    /** The raw text of the place. */
    String seen() {
        return meeting.from() == words.start(meeting.firstWord()) && meeting.to() == words.end(meeting.lastWord())
                ? words.raw(meeting.firstWord(), meeting.lastWord())
                : words.rawChars(meeting.firstWord(), meeting.from(), meeting.to());
    }

    /** How the mark is named in a sentence: its text, the variant that was met if it is one, and its number. */
    String markName() {
        String number = mark().registrationNumber();
        String form = meeting.formText();
        String met = Folding.fold(mark().text()).equals(form) ? "" : " / " + form;
        return mark().text() + met + " (" + (number == null ? mark().id().value() : number) + ")";
    }
}
