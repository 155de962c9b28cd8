package cn.outturn.command;

import org.springframework.stereotype.Component;

@Component
class CommandProbe {}
