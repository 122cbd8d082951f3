/**
 * One YAML file, environment overrides, strict binding to records. An owner writes a record for its section and asks
 * {@link org.rightswatch.platform.settings.SettingsFile} for it; a mistake is a Problem with file, line and key.
 */
@NullMarked
package org.rightswatch.platform.settings;

import org.jspecify.annotations.NullMarked;
