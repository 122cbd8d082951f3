/**
 * The life of a service: what it gets, how it is started and stopped, and the host that runs several in one process.
 */
@NullMarked
package org.rightswatch.platform.service;

import org.jspecify.annotations.NullMarked;
