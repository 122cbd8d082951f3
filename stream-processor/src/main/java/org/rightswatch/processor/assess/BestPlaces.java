package org.rightswatch.processor.assess;

import java.util.Arrays;
import java.util.function.Consumer;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.processor.register.Meeting;

/**
 * The strongest meeting of each mark; of equals that of the form that was declared first, and of that the one that came
 * first. Reusable; does not touch the marks themselves.
 */
final class BestPlaces {

    private Meeting[] meetings = new Meeting[128];
    private double[] strengths = new double[128];
    private double[] contexts = new double[128];
    /** One more than the index of a meeting, or 0; a quarter full at most. */
    private int[] slots = new int[512];

    private int size;
    /** Only here so that reading ahead is not left out as useless. */
    @SuppressWarnings("UnusedVariable")
    private int read;

    /** Forgets all meetings, so that a register that was replaced can go. */
    void clear() {
        if (size == 0) {
            return;
        }
        Arrays.fill(meetings, 0, size, null);
        Arrays.fill(slots, 0);
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** @param context the most that its kind and classes add for the mark, the same for all of its meetings */
    void put(Meeting meeting, double strength, double context) {
        int slot = slot(meeting);
        int known = slots[slot] - 1;
        if (known < 0) {
            add(meeting, strength, context, slot);
        } else if (strength > strengths[known]
                || (strength == strengths[known] && meeting.form() < meetings[known].form())) {
            meetings[known] = meeting;
            strengths[known] = strength;
        }
    }

    private void add(Meeting meeting, double strength, double context, int slot) {
        if (size == meetings.length) {
            grow();
            add(meeting, strength, context, slot(meeting));
            return;
        }
        meetings[size] = meeting;
        strengths[size] = strength;
        contexts[size] = context;
        slots[slot] = ++size;
    }

    private int slot(Meeting meeting) {
        int mask = slots.length - 1;
        int slot = ((meeting.mark() * 0x9E3779B9) >>> 8) & mask;
        while (slots[slot] != 0 && !sameMark(meetings[slots[slot] - 1], meeting)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    @SuppressWarnings("ReferenceEquality") // a segment is itself and no other
    private static boolean sameMark(Meeting a, Meeting b) {
        return a.mark() == b.mark() && a.segment() == b.segment();
    }

    private void grow() {
        meetings = Arrays.copyOf(meetings, size * 2);
        strengths = Arrays.copyOf(strengths, size * 2);
        contexts = Arrays.copyOf(contexts, size * 2);
        slots = new int[slots.length * 2];
        for (int i = 0; i < size; i++) {
            slots[slot(meetings[i])] = i + 1;
        }
    }

    /** Those whose strength and context together reach so much. */
    void each(double least, Consumer<Meeting> visitor) {
        read = readAhead(least);
        for (int i = 0; i < size; i++) {
            if (strengths[i] + contexts[i] >= least) {
                visitor.accept(meetings[i]);
            }
        }
    }

    /** The marks lie scattered in memory: what every assessment begins with is read for all of them first. */
    private int readAhead(double least) {
        int sum = 0;
        for (int i = 0; i < size; i++) {
            if (strengths[i] + contexts[i] >= least) {
                Trademark mark = meetings[i].trademark();
                String number = mark.registrationNumber();
                sum += mark.text().length() + (number == null ? 0 : number.length());
                sum += mark.niceClasses().size() + mark.jurisdictions().size();
                sum += mark.officialDomains().size();
            }
        }
        return sum;
    }
}
