namespace PurePipeline.Cli;

/// <summary>The command cannot do what it was asked for, and the command line is what has to change.</summary>
internal sealed class UsageException(string message) : Exception(message);
