package org.rightswatch.processor.register;

/** How a piece of a listing resembles a form of a mark, from the closest on. */
public enum Likeness {
    /** The same canonical text. */
    EXACT,
    /** The same after look-alike letters, leet digits or hidden characters are undone. */
    LOOKALIKE,
    /** Plain letters that are taken for each other at a glance, such as "rn" and "m". */
    SHAPE,
    /** The same words written as one, or one word written apart. */
    SPACING,
    /** Words of a sentence that joined spell the mark, as "made in" does. */
    PHRASE,
    /** The ordinary words of the mark with others or a stop between them. */
    SCATTERED,
    /** The plural or another ending of the same word. */
    INFLECTED,
    /** Another word is written onto it, as in "velmorabags". */
    JOINED,
    /** One letter added, left out, changed, or two neighbours exchanged. */
    ONE_EDIT,
    /** In a long word, the same consonants with some vowels changed or with vowels left out. */
    VOWELS,
    /** Another script that sounds the same. */
    READING,
    /** Another spelling that sounds the same. */
    SOUND,
    /** Other Han characters of the same Mandarin reading. */
    HOMOPHONE,
    /** Characters hidden behind a mask, the rest the same. */
    MASKED,
    /** A piece in styled letters. */
    STYLED_PIECE,
    /** Inside a host name's label. */
    EMBEDDED,
    /** The dominant word of a mark of several words. */
    DOMINANT_WORD
}
