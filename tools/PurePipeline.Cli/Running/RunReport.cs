using PurePipeline.Cli.Output;
using PurePipeline.Cli.Recipes;
using PurePipeline.Python;

namespace PurePipeline.Cli.Running;

/// <summary>How a run is told to whoever started it.</summary>
internal abstract class RunReport(Terminal terminal)
{
    protected Terminal Terminal { get; } = terminal;

    /// <summary>Tells each outcome as it comes, and gives the exit code: a faulty recipe outweighs pictures that failed.</summary>
    public virtual async Task<int> TellAsync(int count, IAsyncEnumerable<PictureOutcome> outcomes)
    {
        bool failed = false;
        RecipeException? fault = null;
        await foreach (PictureOutcome outcome in outcomes)
        {
            Tell(outcome);
            failed |= outcome is not PictureOutcome.Result;
            if (outcome is PictureOutcome.BadRecipe { IsThePictures: false } bad)
            {
                fault ??= bad.Error;
            }
        }

        if (fault is not null)
        {
            RecipeErrorText.Write(Terminal, fault);
            return ExitCode.Usage;
        }

        return failed ? ExitCode.Failure : ExitCode.Success;
    }

    /// <summary>Tells one outcome.</summary>
    protected abstract void Tell(PictureOutcome outcome);
}
