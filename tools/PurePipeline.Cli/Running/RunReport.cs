using PurePipeline.Cli.Output;
using PurePipeline.Cli.Recipes;
using PurePipeline.Python;

namespace PurePipeline.Cli.Running;

/// <summary>How a run is told to whoever started it.</summary>
internal abstract class RunReport(Terminal terminal)
{
    protected Terminal Terminal { get; } = terminal;

    /// <summary>
    /// Tells each outcome as it comes, and gives the exit code. A recipe with something that is not supported is at fault whatever the
    /// pictures. An error that Python raises too is the picture's (gray, where the recipe wants three channels), if the recipe works for
    /// another one.
    /// </summary>
    public virtual async Task<int> TellAsync(int count, IAsyncEnumerable<PictureOutcome> outcomes)
    {
        bool worked = false;
        bool failed = false;
        RecipeException? unsupported = null;
        RecipeException? raised = null;
        await foreach (PictureOutcome outcome in outcomes)
        {
            Tell(outcome);
            worked |= outcome is PictureOutcome.Result;
            failed |= outcome is not PictureOutcome.Result;
            if (outcome is PictureOutcome.BadRecipe bad)
            {
                (unsupported, raised) = bad.IsPythonError ? (unsupported, raised ?? bad.Error) : (unsupported ?? bad.Error, raised);
            }
        }

        if ((unsupported ?? (worked ? null : raised)) is { } fault)
        {
            RecipeErrorText.Write(Terminal, fault);
            return ExitCode.Usage;
        }

        return failed ? ExitCode.Failure : ExitCode.Success;
    }

    /// <summary>Tells one outcome.</summary>
    protected abstract void Tell(PictureOutcome outcome);
}
