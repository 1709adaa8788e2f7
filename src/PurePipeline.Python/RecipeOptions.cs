using PurePipeline.Decoding;

namespace PurePipeline.Python;

/// <summary>How a recipe is run: which libraries it is run as, and how much it may take.</summary>
public sealed record RecipeOptions
{
    /// <summary>The newest libraries and the limits below.</summary>
    public static RecipeOptions Default { get; } = new();

    /// <summary>The releases of Pillow, OpenCV, NumPy and torch whose results are wanted.</summary>
    public ReferenceVersions Versions { get; init; } = ReferenceVersions.Newest;

    /// <summary>What the picture may ask for.</summary>
    public DecodeLimits Limits { get; init; } = DecodeLimits.Default;

    /// <summary>
    /// Gives the text of the <c>preprocessor_config.json</c> (or <c>processor_config.json</c>) that <c>from_pretrained(name)</c> of transformers
    /// means, by that name, or of the <c>config.json</c> of a model of timm's; null for a name that it does not know. Without it such a recipe is refused, since nothing is downloaded.
    /// </summary>
    public Func<string, string?>? Pretrained { get; init; }

    /// <summary>Called for every library call that gives a picture, an array or a tensor, in order; null for none.</summary>
    public Action<RecipeStep>? OnStep { get; init; }

    /// <summary>Called where the reference library's own result depends on the machine, once for each line; null for none.</summary>
    public Action<RecipeNote>? OnNote { get; init; }

    /// <summary>The steps a run may take: one for each expression, statement and element made.</summary>
    public long MaxSteps { get; init; } = 10_000_000;

    /// <summary>How deep functions may call each other; Python's own limit.</summary>
    public int MaxRecursion { get; init; } = 1000;

    /// <summary>The bytes that all arrays made in one run may take together, counted by their shapes.</summary>
    public long MaxArrayBytes { get; init; } = 8L << 30;

    /// <summary>Ends a run early, between two steps.</summary>
    public CancellationToken Cancellation { get; init; }
}
