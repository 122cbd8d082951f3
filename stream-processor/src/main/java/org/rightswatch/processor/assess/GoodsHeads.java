package org.rightswatch.processor.assess;

import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.Words;

/**
 * Finds the goods that a stretch of words offers: the heads of its noun phrases. Of neighbouring goods words the last one
 * is the head ("leather water bottle", 真皮手提包, Wasserpumpe); what follows a link word ("for", "mit", "de", "для") up to the next comma says what they are for or
 * made of.
 */
final class GoodsHeads {

    private static final int MAX_WORDS = 4;
    private static final int MAX_PIECE = 14;
    private static final int MIN_KANA = 3;
    private static final int MIN_REST = 2;
    private static final int MIN_COMPOUND = 7;

    private final Words words;
    private long heads;
    private long current;
    private int currentEnd;
    private boolean behindLink;

    private GoodsHeads(Words words) {
        this.words = words;
    }

    /** Groups of goods named by the words {@code from} to before {@code to}. */
    static long of(Words words, int from, int to) {
        GoodsHeads found = new GoodsHeads(words);
        int w = from;
        while (w < to) {
            Words.Gap gap = words.gap(w);
            if (w > from && (gap == Words.Gap.HARD || gap == Words.Gap.FIELD)) {
                found.closePhrase();
            }
            w = Scripts.unsegmented(words.script(w)) ? found.run(w) : found.spaced(w, to);
        }
        found.closePhrase();
        return found.heads;
    }

    private void closePhrase() {
        heads |= current;
        current = 0;
        currentEnd = -1;
        behindLink = false;
    }

    /** A goods word at these canonical characters: it takes the place of one that ends where it begins. */
    private void met(long groups, int from, int to) {
        if (behindLink) {
            return;
        }
        if (currentEnd != from || groups == 0) {
            heads |= current;
        }
        current = groups;
        currentEnd = to;
    }

    private int spaced(int w, int limit) {
        int from = words.start(w);
        for (int last = lastOfBeginning(w, limit); last >= w; last--) {
            long groups = GoodsWords.groups(words.hash(from, words.end(last)));
            if (groups >= 0) {
                if (current != 0 && currentEnd == from && GoodsWords.isFollower(words.hash(from, words.end(last)))) {
                    currentEnd = words.end(last);
                } else {
                    met(groups, from, words.end(last));
                }
                return last + 1;
            }
        }
        compound(w);
        if (current != 0 && GoodsWords.isLink(words.hash(w))) {
            behindLink = true;
        }
        return w + 1;
    }

    /** The last of the words of the phrase, from {@code w} on, that some goods word goes on with; the word before when there is none. */
    private int lastOfBeginning(int w, int limit) {
        int last = w;
        int most = Math.min(limit, w + MAX_WORDS);
        long hash = words.hash(w);
        while (GoodsWords.mayBegin(hash)) {
            if (++last >= most || words.gap(last).compareTo(Words.Gap.SOFT) > 0) {
                break;
            }
            hash = words.hash(words.start(w), words.end(last));
        }
        return last - 1;
    }

    /** A long word that ends with a goods word: the longest such ending. */
    private void compound(int w) {
        int to = words.end(w);
        boolean syllables = words.chars()[words.start(w)] >= 0xAC00;
        if (words.length(w) < (syllables ? MIN_REST + 1 : MIN_COMPOUND) || !mayEndAsHead(to)) {
            return;
        }
        for (int from = words.start(w) + MIN_REST; from < to; from++) {
            long groups = GoodsWords.groupsOfHead(words.hash(from, to));
            if (groups >= 0) {
                met(groups, words.start(w), to);
                return;
            }
        }
    }

    private boolean mayEndAsHead(int to) {
        return GoodsWords.mayEndHead(words.hash(to - GoodsWords.HEAD_END, to))
                || GoodsWords.mayEndHead(words.hash(to - GoodsWords.SHORTEST_HEAD, to));
    }

    /** A word of a script without spaces: goods words in it, the longest from the left. */
    private int run(int w) {
        int from = words.start(w);
        while (from < words.end(w)) {
            int to = GoodsWords.mayStart(words.chars()[from]) ? piece(w, from) : from;
            from = Math.max(to, from + 1);
        }
        return w + 1;
    }

    private int piece(int w, int from) {
        int most = Math.min(words.end(w), from + MAX_PIECE);
        int longest = from;
        while (longest < most && GoodsWords.mayBegin(words.hash(from, longest + 1))) {
            longest++;
        }
        for (int to = longest; to > from; to--) {
            long groups = allowed(w, from, to) ? GoodsWords.groups(words.hash(from, to)) : -1;
            if (groups >= 0) {
                met(groups, from, to);
                return to;
            }
        }
        return from;
    }

    /** Kana words are cut only where another begins or the run ends, because short ones stand inside many. */
    private boolean allowed(int w, int from, int to) {
        int script = words.script(w);
        if (script != Scripts.KATAKANA && script != Scripts.HIRAGANA) {
            return true;
        }
        boolean begins = from == words.start(w) || from == currentEnd;
        boolean ends = to == words.end(w);
        return (begins && ends) || (to - from >= MIN_KANA && (begins || (ends && from - words.start(w) >= MIN_REST)));
    }
}
