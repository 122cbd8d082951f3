package org.rightswatch.processor.assess;

import java.time.LocalDate;
import java.util.Optional;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.processor.register.Meeting;
import org.rightswatch.processor.text.Folding;
import org.rightswatch.processor.text.Words;

/**
 * One mark met in one listing: what the factors look at.
 *
 * @param meeting the strongest place
 * @param gaps what of the listing was not compared
 * @param day the day the listing was seen
 * @param rates for comparing prices
 */
record Encounter(
        Meeting meeting, Words words, Listing listing, ListingContext context, Gaps gaps, LocalDate day, Rates rates) {

    Trademark mark() {
        return meeting.trademark();
    }

    /** Where the offer comes from. */
    Origin origin() {
        return context.origin();
    }

    /** The line of a document that it stands in; nothing outside the text of a document. */
    Optional<Lines.Line> line() {
        return context.lines().at(meeting.firstWord());
    }

    /** The raw text of the place. */
    String seen() {
        return meeting.from() == words.start(meeting.firstWord()) && meeting.to() == words.end(meeting.lastWord())
                ? words.raw(meeting.firstWord(), meeting.lastWord())
                : words.rawChars(meeting.firstWord(), meeting.from(), meeting.to());
    }

    /** How the mark is named in a sentence: its text, the form that was met if it is another, and its number. */
    String markName(String otherForm) {
        String registered = mark().registrationNumber();
        String number = registered == null ? mark().id().value() : registered;
        return otherForm.isEmpty()
                ? mark().text() + " (" + number + ")"
                : mark().text() + " / " + otherForm + " (" + number + ")";
    }

    /** Whether the canonical form is that of the mark's text. */
    boolean isText(String form) {
        String text = mark().text();
        return (meeting.isFirstForm() && !text.isEmpty() && Character.isLetter(text.codePointAt(0)))
                || isItself(text, form)
                || Folding.fold(text).equals(form);
    }

    /** Whether the place has the canonical form as it stands, its words in order and no others between. */
    boolean isWritten(String form) {
        int at = meeting.from();
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c != ' ' && (at >= meeting.to() || words.chars()[at++] != c)) {
                return false;
            }
        }
        return at == meeting.to();
    }

    /** Whether it is that of one of its variants. */
    boolean isVariant(String form) {
        return mark().variants().stream()
                .anyMatch(variant -> Folding.fold(variant).equals(form));
    }

    /** Whether a text of plain letters, digits and blanks is the canonical form but for capitals; most are. */
    private static boolean isItself(String text, String form) {
        if (text.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char small = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            boolean plain = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9') || small == ' ';
            if (!plain || small != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
