package org.rightswatch.processor.register;

import java.util.Optional;
import java.util.stream.Stream;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.processor.text.Folding;

/** What to know of a mark that is accepted but can hardly be found by its words. */
public final class MarkTrouble {

    private MarkTrouble() {}

    /** What is wrong with the mark's text and how to mend it, in English; empty for nearly every mark. */
    public static Optional<String> of(Trademark mark) {
        String text = mark.text();
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            return Optional.of("text: has half of a surrogate pair, which is read as a gap; write the character again");
        }
        boolean nothing = !text.isBlank()
                && text.chars().noneMatch(c -> c < 128 && Character.isLetterOrDigit(c))
                && Stream.concat(Stream.of(text), mark.variants().stream())
                        .allMatch(form -> Folding.fold(form).isEmpty());
        return nothing
                ? Optional.of(
                        "text: has no letter or digit, so that no listing can be found by it; add a variant in letters")
                : Optional.empty();
    }
}
