package org.rightswatch.processor.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.processor.text.Keys;

/** Of several rights with one id the last one, in the place of the first; for a million rights a fifth of a map's memory. */
final class LatestRights {

    private final List<Right> rights;
    /** Numbers of the rights from 1 on, by id. */
    private final int[] slots;

    private LatestRights(int most) {
        rights = new ArrayList<>(most);
        slots = new int[most + most / 2 + 2];
    }

    static List<Right> of(Collection<? extends Right> rights) {
        LatestRights latest = new LatestRights(rights.size());
        rights.forEach(latest::add);
        return latest.rights;
    }

    private void add(Right right) {
        long key = Keys.mix(Keys.of(right.id().value()), 0);
        int slot = (int) Math.unsignedMultiplyHigh(key, slots.length);
        while (slots[slot] != 0) {
            int known = slots[slot] - 1;
            if (rights.get(known).id().equals(right.id())) {
                rights.set(known, right);
                return;
            }
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        rights.add(right);
        slots[slot] = rights.size();
    }
}
