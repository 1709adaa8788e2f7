using PurePipeline.Cli;
using PurePipeline.Cli.Output;

return await CommandLine.InvokeAsync(args, Terminal.OfThisProcess());
