namespace PurePipeline.Python.Translation;

/// <summary>What the translation learned too late: it starts again and knows it from the beginning.</summary>
internal sealed class Restart(Action<Foresight> learn) : Exception
{
    public void Learn(Foresight foresight) => learn(foresight);
}
