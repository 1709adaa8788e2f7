using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation;

/// <summary>A function's result has no C# type, so that its body has to go into its caller's.</summary>
internal sealed class NoTypeException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal => refusal;
}
