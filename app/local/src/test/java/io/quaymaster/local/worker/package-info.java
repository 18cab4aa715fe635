/** The worker as a program of its own: killed, told to end, and with a hostile job inside. */
@NullMarked
package io.quaymaster.local.worker;

import org.jspecify.annotations.NullMarked;
