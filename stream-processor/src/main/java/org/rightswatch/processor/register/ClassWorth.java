package org.rightswatch.processor.register;

/**
 * The most that a mark can gain by its Nice classes, told of thousands of marks a listing. Sets of classes as in
 * {@link ClassSets}; what a mark gains is in log-odds.
 *
 * @param offered the classes that the listing offers
 * @param related those that have to do with them
 * @param covered for a mark of a class that is offered
 * @param near for a mark of a related class, and for one that says in words what its goods are
 * @param other for all other classes
 */
public record ClassWorth(long offered, long related, float covered, float near, float other) {

    /** Classes add nothing and take nothing away. */
    public static final ClassWorth NONE = new ClassWorth(0, 0, 0, 0, 0);

    /** For a mark of these classes; one without classes gains nothing. */
    float of(long marks) {
        if ((marks & offered) != 0) {
            return covered;
        }
        if ((marks & (related | ClassSets.DESCRIBED)) != 0) {
            return (marks & ~ClassSets.DESCRIBED) == 0 ? 0 : near;
        }
        return marks == 0 ? 0 : other;
    }

    /** For any mark. */
    float best() {
        return Math.max(0, Math.max(covered, Math.max(near, other)));
    }
}
