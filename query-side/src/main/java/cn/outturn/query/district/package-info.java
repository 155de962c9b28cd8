/** What is this district? Its name, its units, its sources, and the rules it lives by. */
@NullMarked
package cn.outturn.query.district;

import org.jspecify.annotations.NullMarked;
