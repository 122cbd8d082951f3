/** Real processes on real engines, some of them killed. */
package org.rightswatch.local.endtoend;
