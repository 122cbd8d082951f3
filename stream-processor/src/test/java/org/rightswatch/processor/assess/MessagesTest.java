package org.rightswatch.processor.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern SLOT = Pattern.compile("\\{(?:[a-z]+ )?\\d}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Test
    void everySentenceHasBothHalvesWithTheSameSlots() {
        assertThat(Messages.catalogue()).isNotEmpty().allSatisfy((key, sentence) -> {
            assertThat(slots(sentence.zh())).as(key).isEqualTo(slots(sentence.en()));
            assertThat(HAN.matcher(sentence.zh()).find()).as(key).isTrue();
            assertThat(HAN.matcher(sentence.en()).find()).as(key).isFalse();
        });
    }

    @Test
    void noSentenceDrawsTheConclusionThatALawyerDraws() {
        assertThat(Messages.catalogue()).allSatisfy((key, sentence) -> {
            assertThat(sentence.en().toLowerCase(java.util.Locale.ROOT)).as(key).doesNotContain("infring", "confusi");
            assertThat(sentence.zh()).as(key).doesNotContain("侵权", "混淆");
        });
    }

    private static TreeSet<String> slots(String sentence) {
        TreeSet<String> slots = new TreeSet<>();
        SLOT.matcher(sentence).results().map(MatchResult::group).forEach(slots::add);
        return slots;
    }
}
