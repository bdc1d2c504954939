// The same as `webpack build`, without webpack-cli.
import webpack from "webpack";
import config from "./webpack.config.mjs";

webpack(config, (error, stats) => {
  console.log(error ?? stats.toString({ colors: false }));
  process.exitCode = error || stats.hasErrors() || stats.hasWarnings() ? 1 : 0;
});
