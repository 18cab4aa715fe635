/** The JSON API of roadmap files. Uses core's roadmap, and the web edge's requests and problems. */
@NullMarked
package io.quaymaster.web.roadmap;

import org.jspecify.annotations.NullMarked;
