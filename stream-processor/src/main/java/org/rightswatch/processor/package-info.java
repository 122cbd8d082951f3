/**
 * The deployable: {@link org.rightswatch.processor.StreamProcessorService} runs the match topology with the engine.
 */
@NullMarked
package org.rightswatch.processor;

import org.jspecify.annotations.NullMarked;
