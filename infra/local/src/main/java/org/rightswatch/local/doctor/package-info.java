/**
 * Looks at everything the system needs (machine, ports, engines, channels) and says for each in one line whether it is fit and
 * how to mend it. Asks, and changes nothing: no mail is sent, nothing is posted. {@link org.rightswatch.local.doctor.Doctor} is the list of checks; a new one is a method in the
 * class of its kind and one line there.
 */
@NullMarked
package org.rightswatch.local.doctor;

import org.jspecify.annotations.NullMarked;
