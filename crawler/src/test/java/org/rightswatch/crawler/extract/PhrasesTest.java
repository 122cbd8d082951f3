package org.rightswatch.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private static final String EXPRESSION =
            "sold out|sold|only \\d+ left|add to (?:cart|bag)|épuisé|нет в наличии|売り切れ|do koš[ií]ka";

    @Test
    void findsWhatTheWholeExpressionFinds() {
        Pattern whole = Pattern.compile(EXPRESSION, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        Phrases phrases = Phrases.of(EXPRESSION);
        String[] pieces = {
            "SOLD OUT",
            "sold",
            "Only 12 left",
            "only left",
            "Add to Bag",
            "add to box",
            "ÉPUISÉ",
            "Нет В Наличии",
            " ",
            "売り切れ",
            "do KOŠÍKA",
            "x",
            "so",
            "\u212A",
            "ſold",
            "on",
            "é"
        };
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            Matcher matcher = whole.matcher(text);
            Optional<String> expected = matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
            assertThat(phrases.first(text)).as("in '%s'", text).isEqualTo(expected);
            assertThat(phrases.in(text)).isEqualTo(expected.isPresent());
        }
    }

    @Test
    void refusesAPhraseThatMayBeginWithAnything() {
        assertThatIllegalArgumentException().isThrownBy(() -> Phrases.of("sold|(?:a|b)c"));
        assertThatIllegalArgumentException().isThrownBy(() -> Phrases.of("sold|a?b"));
        assertThatIllegalArgumentException().isThrownBy(() -> Phrases.of("sold|"));
    }
}
