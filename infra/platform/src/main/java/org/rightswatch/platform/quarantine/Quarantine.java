package org.rightswatch.platform.quarantine;

import org.rightswatch.contracts.alert.QuarantinedRecord;

/** Where a record goes that cannot be processed. */
public interface Quarantine {

    /** Stores it. When this returns the record is kept and the stream may go on; it throws when it is not. */
    void put(QuarantinedRecord record);
}
