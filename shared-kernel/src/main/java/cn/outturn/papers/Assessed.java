package cn.outturn.papers;

import cn.outturn.assessment.Score;
import cn.outturn.assessment.SelfAssessment;

/** A year's self-assessment as it was drafted or submitted last, with the score computed then. */
public record Assessed(SelfAssessment assessment, Score score) {}
