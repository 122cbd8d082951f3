package org.rightswatch.alerting.routing;

import java.util.List;

/** Where a hit goes. */
public sealed interface Route {

    /** To these groups, to be told. */
    record Tell(List<GroupKey> groups) implements Route {
        public Tell {
            groups = List.copyOf(groups);
        }
    }

    /** Not to be told for this reason; these groups forget an earlier revision that they have not told yet. */
    record Withdraw(List<GroupKey> groups, NotAlerted reason) implements Route {
        public Withdraw {
            groups = List.copyOf(groups);
        }
    }

    /** Nobody could be told. */
    record Nowhere(NotAlerted reason) implements Route {}
}
