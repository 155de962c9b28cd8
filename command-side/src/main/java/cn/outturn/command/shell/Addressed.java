package cn.outturn.command.shell;

import cn.outturn.district.DistrictId;

/** A command on its way: it names the district whose stream it is for. */
interface Addressed {

  DistrictId district();
}
