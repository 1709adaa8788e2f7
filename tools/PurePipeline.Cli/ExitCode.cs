namespace PurePipeline.Cli;

/// <summary>What the process returns; scripts rely on it.</summary>
internal static class ExitCode
{
    /// <summary>All well.</summary>
    public const int Success = 0;

    /// <summary>Some pictures failed, or what was compared differs.</summary>
    public const int Failure = 1;

    /// <summary>The command line or the recipe is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Anything that stopped the command itself.</summary>
    public const int Fatal = 3;
}
