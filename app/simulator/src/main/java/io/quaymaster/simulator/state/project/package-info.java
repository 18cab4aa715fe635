/**
 * Projects (v2) of organisations and users: fields, items and their values. Items name issues by id
 * only. Uses accounts and ids.
 */
@NullMarked
package io.quaymaster.simulator.state.project;

import org.jspecify.annotations.NullMarked;
