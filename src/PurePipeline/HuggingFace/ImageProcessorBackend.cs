namespace PurePipeline.HuggingFace;

/// <summary>
/// Which library an image processor computes with, <c>AutoImageProcessor.from_pretrained(name, backend=...)</c>. A file of settings does not
/// say it, and the two give other numbers: last bits in most of them, and now and then a level.
/// </summary>
public enum ImageProcessorBackend
{
    /// <summary>
    /// <c>"torchvision"</c>, what transformers 5 takes where torchvision is installed, and before it the classes ending in <c>Fast</c>: torch's
    /// kernels on tensors, scaled and normalised in one step.
    /// </summary>
    Torchvision,

    /// <summary><c>"pil"</c>, the classes ending in <c>Pil</c>; what transformers 4 took unless <c>use_fast=True</c>: Pillow and NumPy.</summary>
    Pil,
}
