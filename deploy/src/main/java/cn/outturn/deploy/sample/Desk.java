package cn.outturn.deploy.sample;

/** Where requests are handed in. */
interface Desk {

  Answer send(Request request);
}
