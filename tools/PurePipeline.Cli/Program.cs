using PurePipeline.Cli;
using PurePipeline.Cli.Native;
using PurePipeline.Cli.Output;

NativeImage.HandOver(args);
return await CommandLine.InvokeAsync(args, Terminal.OfThisProcess());
