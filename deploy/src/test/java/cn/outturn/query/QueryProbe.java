package cn.outturn.query;

import org.springframework.stereotype.Component;

@Component
class QueryProbe {}
