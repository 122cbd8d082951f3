package org.rightswatch.processor.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A {@link Sentence} in one language, cut up where arguments go. */
@SuppressWarnings("ArrayRecordComponent") // copied whenever it is filled, compared by nobody
record Template(String[] pieces, List<Slot> slots) {

    /** The piece that an argument takes the place of, and how it is told. */
    private record Slot(int piece, int argument, UnaryOperator<String> telling) {}

    /**
     * Finds the places for arguments.
     *
     * @param classes how Nice classes are told in this language
     * @param countries how countries are
     */
    static Template of(String pattern, UnaryOperator<String> classes, UnaryOperator<String> countries) {
        List<String> pieces = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        int text = 0;
        int open = pattern.indexOf('{');
        while (open >= 0 && pattern.indexOf('}', open) > 0) {
            int end = pattern.indexOf('}', open);
            String slot = pattern.substring(open + 1, end);
            pieces.add(pattern.substring(text, open));
            UnaryOperator<String> telling = slot.startsWith("class")
                    ? classes
                    : slot.startsWith("country") ? countries : UnaryOperator.identity();
            slots.add(new Slot(pieces.size(), slot.charAt(slot.length() - 1) - '0', telling));
            pieces.add("");
            text = end + 1;
            open = pattern.indexOf('{', text);
        }
        pieces.add(pattern.substring(text));
        return new Template(pieces.toArray(String[]::new), slots);
    }

    /** All pieces copied once: a builder would widen its Latin characters first, when the Chinese ones come. */
    String filled(String... arguments) {
        String[] all = pieces.clone();
        for (Slot slot : slots) {
            all[slot.piece] = slot.telling.apply(arguments[slot.argument]);
        }
        return String.join("", all);
    }
}
