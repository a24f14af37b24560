// Finsam
