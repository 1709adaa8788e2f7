using PurePipeline.Numerics;
using PurePipeline.Python;

namespace PurePipeline.Cli.Explaining;

/// <summary>A recipe run on a picture, with what each of its library calls gave.</summary>
internal sealed class ProgramRun
{
    private readonly List<RecipeStep> _steps = [];
    private readonly int _resize;

    public ProgramRun(string file, Recipe recipe, string picture, ReferenceVersions versions)
    {
        (File, Recipe) = (file, recipe);
        Result = recipe.Run(picture, new RecipeOptions { Versions = versions, OnStep = Keep }).Copy();
        _resize = _steps.FindLastIndex(step => step.Call.EndsWith("resize", StringComparison.Ordinal));
        if (_resize > 0)
        {
            Source = ChannelsLast.Of(_steps[_resize - 1].Value);
            Resized = ChannelsLast.Of(_steps[_resize].Value);
            Resize = ResizeCall.Of(_steps[_resize]);
        }

        Final = ChannelsLast.Of(Result);
    }

    /// <summary>The recipe's file.</summary>
    public string File { get; }

    public Recipe Recipe { get; }

    /// <summary>What the recipe gives.</summary>
    public NdArray Result { get; }

    /// <summary>The picture that the last resize gets, channels last; null without a resize.</summary>
    public NdArray? Source { get; }

    /// <summary>The picture that the last resize gives, channels last; null without a resize.</summary>
    public NdArray? Resized { get; }

    /// <summary>The result, channels last; null if it is no picture.</summary>
    public NdArray? Final { get; }

    /// <summary>The last resize; null without one.</summary>
    public ResizeCall? Resize { get; }

    /// <summary>Whether the picture is decoded by Pillow, whose channels are red, green, blue.</summary>
    public bool IsPillow => _steps is [{ Call: var call }, ..] && call.StartsWith("PIL.", StringComparison.Ordinal);

    /// <summary>The calls up to the resize.</summary>
    public string SourceCalls => string.Join(", ", _steps.Take(Math.Max(_resize, 0)).Select(step => step.Call));

    /// <summary>Pictures are copied at once, since a later step may work in place; only they are looked at.</summary>
    private void Keep(RecipeStep step) =>
        _steps.Add(step.Value is { DType: DType.UInt8, Rank: 2 or 3 } ? step with { Value = step.Value.Copy() } : step);
}
