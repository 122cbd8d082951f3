package org.rightswatch.processor.register;

import org.rightswatch.processor.text.Folding;

/** As what letters were seen before they became canonical: a Greek Ν looks like N, a ν like v. */
enum Letters {
    SMALL {
        @Override
        char like(char canonical) {
            return Folding.lookalike(canonical);
        }
    },
    /** As small letters, and a one as "i": "m1rabilux". */
    ONE_AS_I {
        @Override
        char like(char canonical) {
            return canonical == '1' ? 'i' : Folding.lookalike(canonical);
        }
    },
    CAPITAL {
        @Override
        char like(char canonical) {
            return switch (canonical) {
                case 'ν' -> 'n';
                case 'η' -> 'h';
                case 'υ' -> 'y';
                case 'μ' -> 'm';
                default -> Folding.lookalike(canonical);
            };
        }
    };

    /** The ASCII letter that the canonical character looks like, or 0. */
    abstract char like(char canonical);
}
