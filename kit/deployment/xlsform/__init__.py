"""XLSForm: the officer's referral form for phones, in English and Spanish, with and without net."""
