package cn.outturn.query.contacts;

import cn.outturn.personal.KnownContact;
import cn.outturn.project.ProjectCode;
import java.util.List;

/** Whom a project names, in its order. */
record ProjectContacts(ProjectCode projectCode, List<KnownContact> contacts) {}
